// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Iklim on servers as docs/run-on-a-cluster.md sets them up: each started here for the test, each a
 * process of its own, nothing replaced.
 */
package org.iklim.jobs.clusters;
