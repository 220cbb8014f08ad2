// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Graphs in memory and the algorithms on them, free of any engine: compressed sparse rows in
 * primitive arrays, one class an algorithm, its source cited.
 *
 * <p>{@link org.iklim.analytics.graph.NamedGraph} numbers vertices of any text in a total order of
 * their names, so that no result depends on the order of the edges and every tie goes to the
 * smallest name. {@link org.iklim.analytics.graph.CsrGraph} knows numbers only. Nothing here uses
 * Spark; {@code graph.distributed} has what does not fit one machine.
 */
package org.iklim.analytics.graph;
