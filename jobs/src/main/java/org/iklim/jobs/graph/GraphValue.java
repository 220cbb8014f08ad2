// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

/**
 * The value of one vertex, as it is printed.
 *
 * @param vertex its name
 * @param value a Double, a Long, or a String that names a vertex
 */
record GraphValue(String vertex, Object value) {}
