// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Graphs as Datasets of edges, for those that fit no memory: by joins, round by round, a thousand
 * times slower than {@code org.iklim.analytics.graph}, with the same result.
 */
package org.iklim.analytics.graph.distributed;
