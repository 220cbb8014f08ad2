// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Graphs as Datasets of edges. {@link org.iklim.analytics.graph.distributed.GraphEngine} decides:
 * what fits one task is computed there by {@code org.iklim.analytics.graph}, a thousand times
 * faster; what does not, by joins, round by round. Both give the same.
 */
package org.iklim.analytics.graph.distributed;
