// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** What somebody does by writing a message. Decides the words and the kind of object. */
enum Act {
  ASK("ask"),
  SAY("post"),
  NEWS("article"),
  WIKI("page"),
  FILE("file"),
  ANSWER("answer"),
  COMMENT("comment"),
  ACKNOWLEDGE("ack");

  private final String symbol;

  Act(String symbol) {
    this.symbol = symbol;
  }

  /** Symbol of the grammar from which its words grow. */
  String symbol() {
    return symbol;
  }
}
