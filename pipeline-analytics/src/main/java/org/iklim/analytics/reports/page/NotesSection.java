// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.PageView.Block;
import org.iklim.analytics.reports.page.PageView.Glossary;
import org.iklim.analytics.reports.page.PageView.Note;
import org.iklim.analytics.reports.page.PageView.Section;
import org.iklim.analytics.reports.page.PageView.Term;

/** What is left out, how to read the page, and what each number means. */
final class NotesSection {
  private static final List<Metric> METRICS =
      List.of(
          Metric.MESSAGES,
          Metric.MESSAGES_PER_DAY,
          Metric.VELOCITY_SCORE,
          Metric.POSTS,
          Metric.COMMENTS,
          Metric.THREADS,
          Metric.REACTIONS,
          Metric.PEOPLE_ACTIVE,
          Metric.HEADCOUNT,
          Metric.ACTIVE_SHARE,
          Metric.MESSAGES_PER_HEAD,
          Metric.FIRST_RESPONSE_SECONDS_P50,
          Metric.UNANSWERED_SHARE_3D);

  private NotesSection() {}

  static Optional<Section> leftOut(Context page) {
    List<String> groups =
        Stream.of(Group.UNIT, Group.LEVEL, Group.COMMUNITY)
            .filter(type -> page.published().leftOut(type) > 0)
            .map(type -> page.words().plural("count." + type, page.published().leftOut(type)))
            .toList();
    List<Block> notes = new ArrayList<>();
    notes.add(new Note(page.say("leftout.rule")));
    if (!page.isWhole()) {
      notes.add(new Note(page.say("leftout.unit")));
    }
    return Optional.of(
        new Section(
            "leftout",
            page.say("leftout.title"),
            groups.isEmpty()
                ? page.say("leftout.lead.nobody")
                : page.say("leftout.lead", page.words().list(groups)),
            notes));
  }

  static Optional<Section> reading(Context page) {
    List<Term> terms = new ArrayList<>();
    for (String word : List.of("interval", "usual", "change", "week")) {
      terms.add(new Term(page.say("reading." + word), page.say("reading." + word + ".meaning")));
    }
    METRICS.forEach(
        metric ->
            terms.add(
                new Term(page.label(metric), page.say("metric." + metric.label() + ".card"))));
    return Optional.of(
        new Section(
            "reading",
            page.say("reading.title"),
            page.say("reading.lead"),
            List.of(new Glossary(terms))));
  }
}
