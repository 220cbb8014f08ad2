// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * {@code iklim graph}: edge lists in, one value a vertex out. Reads and prints; the algorithms are
 * in {@code org.iklim.analytics.graph}. No Spark session is started.
 */
package org.iklim.jobs.graph;
