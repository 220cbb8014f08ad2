// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

/** Takes the vertices and edges of a file, in any order. */
interface EdgeSink {

  /** A vertex, with or without edges. */
  void vertex(String name);

  /**
   * An edge.
   *
   * @throws IllegalArgumentException if the weight is not finite or below 0, or there is no room
   */
  void edge(String source, String target, double weight);
}
