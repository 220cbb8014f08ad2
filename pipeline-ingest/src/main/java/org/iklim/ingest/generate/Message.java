// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** A post or comment. Everything it says follows from its seed, so that it is never kept. */
final class Message {
  final long number;
  final Message root;
  final Message parent;
  final Community community;
  final Person author;
  final long published;
  final Act act;
  final boolean forumQuestion;
  final Topic topic;
  final Language language;
  final Incident incident;
  final Person mentioned;
  final long seed;

  /**
   * A message of a thread.
   *
   * @param parent message it answers; null for the first of a thread
   * @param forumQuestion a question that can accept an answer
   * @param incident what upsets the author, or null
   * @param mentioned whom it names, or null
   */
  Message(
      long number,
      Message parent,
      Community community,
      Person author,
      long published,
      Act act,
      boolean forumQuestion,
      Topic topic,
      Language language,
      Incident incident,
      Person mentioned,
      long seed) {
    this.number = number;
    this.parent = parent;
    this.root = parent == null ? this : parent.root;
    this.community = community;
    this.author = author;
    this.published = published;
    this.act = act;
    this.forumQuestion = forumQuestion;
    this.topic = topic;
    this.language = language;
    this.incident = incident;
    this.mentioned = mentioned;
    this.seed = seed;
  }

  boolean isRoot() {
    return parent == null;
  }
}
