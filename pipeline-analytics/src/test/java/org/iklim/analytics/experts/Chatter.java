// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.Rows;
import org.iklim.schemas.tables.Messages;

/** Threads of one question and one answer, in memory and as a table. */
final class Chatter {
  private final SortedMap<String, DatedTalk.Message> messages = new TreeMap<>();
  private final List<String> rows = new ArrayList<>();

  /**
   * Talk in which half of all greet, whoever has greeted, and each thread is about something else.
   */
  static Chatter ofManyThings() {
    Chatter chatter = new Chatter();
    for (int i = 0; i < 60; i++) {
      String thing = "hal" + (char) ('a' + i / 20) + (char) ('a' + i % 20);
      String greeting = i % 2 == 0 ? "halo kawan, " : "";
      String reply = i / 2 % 2 == 0 ? "halo kawan, " : "";
      chatter.thread("p" + i % 12, greeting + "bagaimana " + thing, reply + "coba besok");
    }
    return chatter;
  }

  /** Adds so many threads, begun by people in turn. */
  Chatter threads(int number, int people, String asked, String answered) {
    for (int i = 0; i < number; i++) {
      thread("p" + i % people, asked, answered);
    }
    return this;
  }

  /** Adds a thread without a tag. */
  Chatter thread(String person, String asked, String answered) {
    return thread(person, asked, answered, "PUBLIC");
  }

  /** Adds a thread that not everybody may see. */
  Chatter thread(String person, String asked, String answered, String visibility) {
    String question = String.format(Locale.ROOT, "q%04d", rows.size());
    add(question, person, null, question, asked, visibility);
    add("a" + question, "helper", question, question, answered, visibility);
    return this;
  }

  private void add(
      String id, String person, String answers, String thread, String text, String visibility) {
    Post.Form form = answers == null ? Post.Form.QUESTION : Post.Form.TALK;
    messages.put(
        id,
        new DatedTalk.Message(
            id, person, 1, form, answers, thread, List.of(), List.of(), List.of(), 0, false, text));
    rows.add(
        String.join(
            "  ",
            id,
            answers == null ? "-" : answers,
            thread,
            person,
            "PERSON",
            answers == null ? "QUESTION" : "NOTE",
            visibility,
            "2026-01-02T00:00:00Z",
            text));
  }

  DatedTalk talk() {
    return new DatedTalk(messages, List.of());
  }

  Dataset<Row> table(SparkSession spark) {
    return Rows.of(
        spark,
        Messages.TABLE,
        "message_id  in_reply_to_id  thread_id  actor_key  actor_kind  object_type  visibility  created_at  text",
        rows.toArray(String[]::new));
  }
}
