// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.iklim.analytics.metrics.Metric;
import org.iklim.analytics.reports.page.ReportModel.Burst;
import org.iklim.analytics.reports.page.ReportModel.HourCell;
import org.iklim.analytics.reports.page.ReportModel.Measure;
import org.iklim.analytics.reports.page.ReportModel.UnitReply;

/** A company of some 4,000 people over half a year: one busy week at the end, one burst. */
final class FixtureModel {
  static final LocalDate LAST_WEEK = LocalDate.of(2026, 9, 28);
  static final LocalDate AS_OF = LAST_WEEK.plusDays(6);
  static final ReportRequest REQUEST = new ReportRequest(AS_OF, ZoneId.of("Asia/Jakarta"), null);
  static final String ROOT = "Nusantara Energi";
  static final String HOSTILE = "<script>alert('x')</script> & \"friends\"";

  private static final int WEEKS = 26;
  private static final List<String> COMMUNITIES =
      List.of(
          "#it-help",
          "#hse",
          "Inovasi",
          "#jakarta",
          "Belajar Data",
          "Budaya Kerja",
          "#finance",
          "Panas Bumi",
          "Pengadaan",
          "Women in Engineering",
          HOSTILE,
          "#balikpapan",
          "Olahraga",
          "Alumni Program Pengembangan Kepemimpinan 2024");
  private static final List<String> UNITS =
      List.of(
          ROOT,
          ROOT + " / Finance",
          ROOT + " / Finance / Treasury",
          ROOT + " / Finance / Tax",
          ROOT + " / Operations",
          ROOT + " / Operations / East Kalimantan",
          ROOT + " / Operations / West Java",
          ROOT + " / Human Resources",
          ROOT + " / Information Technology",
          ROOT + " / Exploration");

  private final Random random = new Random(20261004);
  private final List<Measure> measures = new ArrayList<>();

  private FixtureModel() {}

  /** The company with a busy last week. */
  static ReportModel company() {
    return new FixtureModel().build(1.0, true);
  }

  /** The same company with an ordinary last week and no burst. */
  static ReportModel calm() {
    return new FixtureModel().build(0.0, true);
  }

  /** The same company without an HR file: no units, no levels, no headcount. */
  static ReportModel withoutHr() {
    return new FixtureModel().build(1.0, false);
  }

  private ReportModel build(double excitement, boolean hasHr) {
    measures(Group.WHOLE, 420, 1900, hasHr ? 4100 : 0, excitement * 0.55);
    int size = 0;
    for (String name : COMMUNITIES) {
      double growth = name.equals("#it-help") ? 4 : name.equals("#finance") ? 1.5 : 0;
      boolean isQuiet = excitement > 0 && name.equals("Pengadaan");
      Group group = new Group(Group.COMMUNITY, "acme:" + name, name, null);
      measures(
          group,
          90.0 / (1 + size),
          160.0 / (1 + size * 0.3),
          0,
          isQuiet ? -0.85 : growth * excitement);
      size++;
    }
    if (hasHr) {
      for (String path : UNITS) {
        int depth = path.split(" / ", -1).length - 1;
        String parent = depth == 0 ? null : path.substring(0, path.lastIndexOf(" / "));
        Group unit =
            new Group(Group.UNIT, path, path.substring(path.lastIndexOf('/') + 1).strip(), parent);
        double scale = Math.pow(0.3, depth);
        boolean isIt = path.endsWith("Information Technology");
        measures(unit, 420 * scale, 1900 * scale, (int) (4100 * scale), isIt ? excitement * 2 : 0);
      }
      for (String level : List.of("Manager", "Officer", "Supervisor")) {
        measures(new Group(Group.LEVEL, level, level, null), 130, 600, 1300, 0);
      }
    }
    return new ReportModel(
        measures,
        hours(),
        excitement > 0 ? bursts() : List.of(),
        replies(),
        excitement > 0 ? ClimateFixture.climate(LAST_WEEK) : ClimateModel.NONE,
        excitement > 0 ? ClimateFixture.network(LAST_WEEK) : NetworkModel.NONE);
  }

  private void measures(Group group, double perDay, double people, int heads, double excitement) {
    for (int back = WEEKS - 1; back >= 0; back--) {
      LocalDate week = LAST_WEEK.minusWeeks(back);
      double chance = 0.06 * random.nextGaussian();
      double swing = 1 + (back == 0 ? excitement + chance / 6 : chance);
      double rate = Math.max(0.2, perDay * swing);
      count(group, week, Metric.MESSAGES, 7 * rate);
      count(group, week, Metric.THREADS, 7 * rate * 0.3);
      count(group, week, Metric.POSTS, 7 * rate * 0.3);
      count(group, week, Metric.COMMENTS, 7 * rate * 0.7);
      count(group, week, Metric.REACTIONS, 7 * rate * (2.1 + 0.1 * random.nextGaussian()));
      double error = 1.96 * Math.sqrt(7 * rate) / 7;
      add(
          group,
          week,
          Metric.MESSAGES_PER_DAY,
          rate,
          Math.max(0, rate - error),
          rate + error,
          "per_day");
      add(group, week, Metric.VELOCITY_SCORE, (swing - 1) / 0.09, null, null, "score");
      double active = Math.max(5, people * (1 + (swing - 1) / 3));
      count(group, week, Metric.PEOPLE_ACTIVE, active);
      share(group, week, Metric.UNANSWERED_SHARE_1D, 0.34 + excitement * 0.02, 4 * rate);
      share(group, week, Metric.UNANSWERED_SHARE_3D, 0.26 + 0.01 * random.nextGaussian(), 4 * rate);
      if (back == 0) {
        add(group, week, Metric.UNANSWERED_SHARE_7D, null, null, null, "share");
      } else {
        share(group, week, Metric.UNANSWERED_SHARE_7D, 0.21, 4 * rate);
      }
      double median = 2900 * Math.exp(0.5 * random.nextGaussian()) * (heads > 1000 ? 1 : 1.4);
      add(group, week, Metric.FIRST_RESPONSE_SECONDS_P25, median / 5, null, null, "seconds");
      add(
          group,
          week,
          Metric.FIRST_RESPONSE_SECONDS_P50,
          median,
          median * 0.8,
          median * 1.3,
          "seconds");
      add(
          group,
          week,
          Metric.FIRST_RESPONSE_SECONDS_P75,
          rate < 12 ? null : median * 9,
          null,
          null,
          "seconds");
      if (heads > 0) {
        add(group, week, Metric.HEADCOUNT, (double) heads, null, null, "count");
        share(group, week, Metric.ACTIVE_SHARE, Math.min(1, active / heads), heads);
        add(group, week, Metric.MESSAGES_PER_HEAD, 7 * rate / heads, null, null, "per_person");
      }
    }
  }

  private void count(Group group, LocalDate week, Metric metric, double value) {
    double whole = Math.rint(value);
    double error = 1.96 * Math.sqrt(whole);
    add(group, week, metric, whole, Math.max(0, whole - error), whole + error, "count");
  }

  private void share(Group group, LocalDate week, Metric metric, double share, double trials) {
    double error = 1.96 * Math.sqrt(share * (1 - share) / trials);
    add(
        group,
        week,
        metric,
        share,
        Math.max(0, share - error),
        Math.min(1, share + error),
        "share");
  }

  private void add(
      Group group,
      LocalDate week,
      Metric metric,
      Double value,
      Double low,
      Double high,
      String unit) {
    String reason = value == null ? "NOT_OBSERVED_LONG_ENOUGH" : null;
    measures.add(new Measure(group, week, metric, new Figure(value, low, high, unit, 40, reason)));
  }

  private List<HourCell> hours() {
    List<HourCell> cells = new ArrayList<>();
    LocalDate month = LocalDate.of(2026, 9, 1);
    for (int weekday = 1; weekday <= 7; weekday++) {
      for (int hour = 0; hour < 24; hour++) {
        int local = (hour + 7) % 24;
        double day = weekday >= 6 ? 0.12 : 1;
        double shape =
            Math.exp(-Math.pow(local - 9.5, 2) / 8)
                + 0.8 * Math.exp(-Math.pow(local - 14.5, 2) / 9)
                + 0.25 * Math.exp(-Math.pow(local - 20, 2) / 4);
        long count = Math.round(300 * day * shape * (0.9 + 0.2 * random.nextDouble()));
        if (count > 4) {
          cells.add(new HourCell(Group.WHOLE, month, weekday, hour, count));
        }
      }
    }
    return cells;
  }

  private static List<Burst> bursts() {
    Group help = new Group(Group.COMMUNITY, "acme:#it-help", "#it-help", null);
    Group hse = new Group(Group.COMMUNITY, "acme:#hse", "#hse", null);
    String path = ROOT + " / Information Technology";
    Group it = new Group(Group.UNIT, path, "Information Technology", ROOT);
    return List.of(
        new Burst(help, LAST_WEEK.plusDays(1), LAST_WEEK.plusDays(2), null, 1890, 410.5, 212),
        new Burst(
            it, LAST_WEEK.plusDays(1), LAST_WEEK.plusDays(2), LAST_WEEK.plusDays(4), 903, 300, 120),
        new Burst(
            hse,
            LAST_WEEK.minusDays(30),
            LAST_WEEK.minusDays(28),
            LAST_WEEK.minusDays(24),
            640,
            190,
            88),
        new Burst(
            Group.WHOLE,
            LAST_WEEK.minusDays(60),
            LAST_WEEK.minusDays(60),
            LAST_WEEK.minusDays(59),
            2200,
            840,
            930));
  }

  private List<UnitReply> replies() {
    List<String> units = UNITS.stream().filter(u -> u.split(" / ", -1).length == 2).toList();
    List<UnitReply> rows = new ArrayList<>();
    for (String from : units) {
      for (String to : units) {
        long count = from.equals(to) ? 400 + random.nextInt(300) : random.nextInt(120);
        if (count > 12) {
          rows.add(new UnitReply("month", LocalDate.of(2026, 9, 1), 1, from, to, count));
        }
      }
    }
    return rows;
  }
}
