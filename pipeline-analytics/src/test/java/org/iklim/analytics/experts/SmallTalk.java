// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.experts;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Talk for tests, a message a line: {@code id person day answers topic}, a dash for none. What
 * answers nothing is a question, and the first message of its thread.
 */
final class SmallTalk {
  private SmallTalk() {}

  static DatedTalk of(String... lines) {
    SortedMap<String, DatedTalk.Message> messages = new TreeMap<>();
    Arrays.stream(lines)
        .map(line -> message(line.split(" +")))
        .forEach(message -> messages.put(message.id(), message));
    return new DatedTalk(messages, List.of());
  }

  private static DatedTalk.Message message(String[] cells) {
    String answers = cells[3].equals("-") ? null : cells[3];
    return new DatedTalk.Message(
        cells[0],
        cells[1],
        Double.parseDouble(cells[2]),
        answers == null ? Post.Form.QUESTION : Post.Form.TALK,
        answers,
        answers == null ? cells[0] : answers,
        cells[4].equals("-") ? List.of() : List.of(cells[4]),
        List.of(),
        List.of(),
        0,
        false,
        "");
  }
}
