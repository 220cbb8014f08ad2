// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;
import java.util.SortedSet;

/**
 * Names the properties that the profile leaves out. Only words of Activity Streams itself are
 * named; any other is "other", because the name of a property may hold anything.
 */
final class Ignored {
  /** Activity Streams 2.0 terms that the profile does not use everywhere it meets them. */
  private static final Set<String> VOCABULARY =
      Set.of(
          "actor",
          "attachment",
          "attributedTo",
          "audience",
          "bcc",
          "bto",
          "cc",
          "content",
          "contentMap",
          "context",
          "duration",
          "email",
          "endTime",
          "followers",
          "following",
          "generator",
          "href",
          "icon",
          "image",
          "inReplyTo",
          "inbox",
          "instrument",
          "items",
          "likes",
          "location",
          "mediaType",
          "nameMap",
          "object",
          "origin",
          "outbox",
          "preview",
          "published",
          "replies",
          "result",
          "sensitive",
          "shares",
          "startTime",
          "summary",
          "summaryMap",
          "tag",
          "target",
          "to",
          "updated",
          "url");

  private Ignored() {}

  /**
   * Adds an issue for each property that is not among the used ones.
   *
   * @param node a JSON object of the record
   * @param used names of the properties that the profile uses there
   * @param prefix where the object stands, as in "object."
   * @param issues takes "ignored:object.summary", "ignored:object.other"
   */
  static void note(ObjectNode node, Set<String> used, String prefix, SortedSet<String> issues) {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!used.contains(name)) {
        issues.add("ignored:" + prefix + (VOCABULARY.contains(name) ? name : "other"));
      }
    }
  }
}
