// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.graph;

import java.util.Arrays;

/** Vertices by the smallest key first: a binary heap that knows where each vertex is. */
final class VertexHeap {
  private static final int ABSENT = -1;

  private final double[] keys;
  private final int[] heap;
  private final int[] places;
  private int size;

  /**
   * An empty heap.
   *
   * @param keys key of each vertex; the owner lowers it and then calls {@link #raise}
   */
  VertexHeap(double[] keys) {
    this.keys = keys;
    heap = new int[keys.length];
    places = new int[keys.length];
    Arrays.fill(places, ABSENT);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Adds a vertex, or moves it up after its key has become smaller. */
  void raise(int vertex) {
    int place = places[vertex] == ABSENT ? size++ : places[vertex];
    while (place > 0) {
      int parent = (place - 1) >>> 1;
      if (keys[heap[parent]] <= keys[vertex]) {
        break;
      }
      put(place, heap[parent]);
      place = parent;
    }
    put(place, vertex);
  }

  /** Takes out the vertex of the smallest key. */
  int remove() {
    int first = heap[0];
    places[first] = ABSENT;
    size--;
    if (size > 0) {
      sink(heap[size]);
    }
    return first;
  }

  private void sink(int vertex) {
    int place = 0;
    while (2 * place + 1 < size) {
      int child = 2 * place + 1;
      if (child + 1 < size && keys[heap[child + 1]] < keys[heap[child]]) {
        child++;
      }
      if (keys[vertex] <= keys[heap[child]]) {
        break;
      }
      put(place, heap[child]);
      place = child;
    }
    put(place, vertex);
  }

  private void put(int place, int vertex) {
    heap[place] = vertex;
    places[vertex] = place;
  }
}
