// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/**
 * Planted: people of several units who talk with one another, whatever groups there are.
 *
 * @param number from 1
 * @param members indexes of its people, ascending
 * @param from first day on which it talks
 * @param to first day on which it does no more; the length of the plan if it goes on
 * @param home the open community it talks in, with the members for an audience
 */
record Circle(int number, int[] members, int from, int to, Community home) {
  boolean talksOn(int day) {
    return from <= day && day < to;
  }

  /** Days of the plan on which it talks. */
  int days() {
    return to - from;
  }
}
