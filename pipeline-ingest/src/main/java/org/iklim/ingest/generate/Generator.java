// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;

/** Runs a plan: draws the company, lets it talk day by day, writes the three files. */
final class Generator {
  /** Lines that come of one thread on the average; measured at 1,000 people and 52 weeks. */
  private static final double EVENTS_PER_THREAD = 11.4;

  private static final int BUFFER_BYTES = 1 << 18;

  private final CompanyPlan plan;

  Generator(CompanyPlan plan) {
    this.plan = plan;
  }

  /**
   * Writes activities, people.csv and truth.json.
   *
   * @param gzip whether the activities are compressed
   * @param progress is told each day that is done
   * @return what was written
   */
  Truth run(Path folder, boolean gzip, IntConsumer progress) throws IOException {
    Files.createDirectories(folder);
    Cast cast = Cast.draw(plan);
    Circles circles = Circles.draw(plan, cast);
    WorkCalendar calendar = new WorkCalendar(plan);
    Truth truth = new Truth(plan, cast, calendar);
    try (OutputStream out = open(folder.resolve(activitiesName(gzip)), gzip)) {
      write(cast, calendar, circles, truth, out, progress);
    }
    PeopleCsv.write(plan, cast, folder.resolve("people.csv"));
    TruthFile.write(folder.resolve("truth.json"), cast, circles, truth);
    return truth;
  }

  static String activitiesName(boolean gzip) {
    return gzip ? "activities.ndjson.gz" : "activities.ndjson";
  }

  private void write(
      Cast cast,
      WorkCalendar calendar,
      Circles circles,
      Truth truth,
      OutputStream out,
      IntConsumer progress)
      throws IOException {
    ActivityFile file = new ActivityFile(out, truth);
    Numbers numbers = new Numbers();
    Memberships memberships = new Memberships(plan, cast, calendar, numbers);
    memberships.open(file);
    double threads = threads(truth.lines() + memberships.planned(), circles);
    double proposedADay = threads / usualDays(cast, calendar);
    List<Incident> incidents =
        Incidents.plan(plan, cast.tree(), cast.communities().writing(), proposedADay);
    truth.plant(incidents);
    // Local days begin before those of UTC: a day is written when the next one is planned.
    Timeline timeline = new Timeline(plan.dayMillis(-1));
    Delivery delivery = new Delivery(timeline, plan, "delivery");
    Conversations conversations =
        new Conversations(plan, cast, calendar, incidents, proposedADay, delivery, numbers);
    CircleTalk circleTalk = new CircleTalk(plan, cast, calendar, circles, timeline, numbers);
    for (int day = 0; day < plan.days(); day++) {
      conversations.planDay(day);
      circleTalk.planDay(day);
      memberships.of(day).forEach(event -> timeline.add(event, event.published, false));
      timeline.finishDay(file);
      progress.accept(day);
    }
    while (!timeline.isEmpty()) {
      timeline.finishDay(file);
    }
    file.finish();
  }

  /** Threads besides those of circles, which come on top unless a total is asked for. */
  private double threads(long accountsAndMemberships, Circles circles) {
    if (plan.events().isEmpty()) {
      return plan.eventsPerPersonWeek() * plan.people() * plan.weeks() / EVENTS_PER_THREAD;
    }
    double talk = plan.events().getAsLong() - accountsAndMemberships;
    return Math.max(0, talk / EVENTS_PER_THREAD - CircleTalk.threads(plan, circles));
  }

  /** Length of the plan in days without season or holiday that give the same talk. */
  private double usualDays(Cast cast, WorkCalendar calendar) {
    double[] shares = new double[Function.values().length];
    double rest = 0;
    Weights writing = cast.communities().writing();
    double all = writing.sum(0, plan.people());
    for (Unit unit : cast.tree().units()) {
      if (unit.depth() == 1) {
        shares[unit.function().ordinal()] = writing.sum(unit.from(), unit.to()) / all;
        rest -= shares[unit.function().ordinal()];
      }
    }
    double days = 0;
    for (int day = 0; day < plan.days(); day++) {
      double talk = 1 + rest;
      for (Function function : Function.values()) {
        talk += shares[function.ordinal()] * Seasons.of(function, plan.date(day));
      }
      days += talk * calendar.presence(Location.JAKARTA, day);
    }
    return days;
  }

  private static OutputStream open(Path file, boolean gzip) throws IOException {
    OutputStream raw = Files.newOutputStream(file);
    return new BufferedOutputStream(
        gzip ? new GZIPOutputStream(raw, BUFFER_BYTES) : raw, BUFFER_BYTES);
  }
}
