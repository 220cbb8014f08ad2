// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.iklim.schemas.RejectReason;

/** Counts what is really written, so that every later stage can be checked exactly. */
final class Truth {
  private static final long LATE_MILLIS = 86_400_000L;

  private final CompanyPlan plan;
  private final Experts experts;
  private final WorkCalendar calendar;
  private final long[] byKind = new long[Event.Kind.values().length];
  private final Map<RejectReason, Long> rejected = new EnumMap<>(RejectReason.class);
  private List<Incident> incidents = List.of();
  private long posts;
  private long duplicates;
  private long late;

  Truth(CompanyPlan plan, Cast cast, WorkCalendar calendar) {
    this.plan = plan;
    this.experts = cast.experts();
    this.calendar = calendar;
    for (RejectReason reason : MalformedLines.REASONS) {
      rejected.put(reason, 0L);
    }
  }

  /** From now on counts the messages of these incidents, too. */
  void plant(List<Incident> planned) {
    incidents = planned;
  }

  /** A valid line was written. */
  void count(Timeline.Arrival arrival) {
    if (arrival.repeated()) {
      duplicates++;
      return;
    }
    Event event = arrival.event();
    byKind[event.kind.ordinal()]++;
    if (arrival.arrived() - event.published >= LATE_MILLIS) {
      late++;
    }
    if (event.kind == Event.Kind.CREATE) {
      count(event.message);
    } else if (event.kind == Event.Kind.ACCEPT) {
      Expert expert = experts.on(event.message.topic, event.message.author);
      if (expert != null) {
        expert.accepted();
      }
    }
  }

  /** A line to be refused was written. */
  void count(RejectReason reason) {
    rejected.merge(reason, 1L, Long::sum);
  }

  private void count(Message message) {
    posts += message.isRoot() ? 1 : 0;
    if (message.act == Act.ANSWER) {
      Expert expert = experts.on(message.topic, message.author);
      if (expert != null) {
        expert.answered();
      }
    }
    for (Incident incident : incidents) {
      if (incident.unit().holds(message.author.index())) {
        int day = calendar.day(message.author.location(), message.published);
        incident.count(message.author.index(), day, message.incident == incident);
      }
    }
  }

  CompanyPlan plan() {
    return plan;
  }

  List<Incident> incidents() {
    return incidents;
  }

  /** Valid events of a kind, each once. */
  long of(Event.Kind kind) {
    return byKind[kind.ordinal()];
  }

  /** First messages of threads. */
  long posts() {
    return posts;
  }

  /** Lines that repeat an earlier one byte for byte. */
  long duplicates() {
    return duplicates;
  }

  /** Valid events that arrive a day or more after they happened. */
  long late() {
    return late;
  }

  Map<RejectReason, Long> rejected() {
    return rejected;
  }

  long rejectedTotal() {
    return rejected.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All valid events, each once, profiles of accounts included. */
  long valid() {
    long sum = 0;
    for (long count : byKind) {
      sum += count;
    }
    return sum;
  }

  /** Lines of the file. */
  long lines() {
    return valid() + duplicates + rejectedTotal();
  }
}
