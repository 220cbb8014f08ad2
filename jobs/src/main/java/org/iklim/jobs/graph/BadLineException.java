// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.graph;

/** A line of a file that cannot be used; says where and why, and never what is in it. */
public final class BadLineException extends IllegalArgumentException {
  BadLineException(String file, long line, String problem) {
    super(file + ", line " + line + ": " + problem);
  }
}
