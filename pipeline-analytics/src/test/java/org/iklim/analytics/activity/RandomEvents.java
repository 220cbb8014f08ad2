// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.Rows;
import org.iklim.schemas.tables.Events;

/** Events by seed: few messages, reactions, people and times, so that everything collides. */
final class RandomEvents {
  private static final String COLUMNS =
      "event_id  event_type  object_id  object_type  occurred_at  time_basis  raw_at  actor_key"
          + "  source  community_id  community_name  visibility  text  likes_total_count  land_id";
  private static final String[] VISIBILITIES = {"PUBLIC", "GROUP", "DIRECT"};
  private static final String[] GROUPS = {"g1", "g2"};
  private static final String[] PEOPLE = {"ann", "bob"};

  private RandomEvents() {}

  static Dataset<Row> dataset(SparkSession spark, long seed, int messages) {
    return dataset(spark, lines(seed, messages), 1);
  }

  static Dataset<Row> dataset(SparkSession spark, List<String> lines, long landId) {
    String[] landed = lines.stream().map(line -> line + "  " + landId).toArray(String[]::new);
    return Rows.of(spark, Events.TABLE, COLUMNS, landed);
  }

  /** One line an event, without its land_id; every event once, in order of making. */
  static List<String> lines(long seed, int messages) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      String message = "m" + i;
      if (random.nextInt(5) > 0) {
        lines.add(line(random, "c" + i, "CREATE", message, "NOTE"));
      }
      if (random.nextInt(20) == 0) {
        lines.add(line(random, "again" + i, "CREATE", message, "NOTE"));
      }
      for (int edit = random.nextInt(4); edit > 0; edit--) {
        lines.add(line(random, "u" + i + "." + edit, "UPDATE", message, "UNKNOWN"));
      }
      if (random.nextInt(4) == 0) {
        lines.add(line(random, "d" + i, "DELETE", message, "UNKNOWN"));
      }
      if (random.nextBoolean()) {
        lines.add(line(random, "l" + i, "LIKE", message, "UNKNOWN"));
      }
      if (random.nextInt(3) == 0) {
        lines.add(line(random, "ul" + i, "UNDO", "l" + i, "ACTIVITY"));
      }
      String group = GROUPS[random.nextInt(GROUPS.length)];
      String[] types = {"JOIN", "LEAVE", "FOLLOW"};
      lines.add(line(random, "j" + i, types[random.nextInt(types.length)], group, "GROUP"));
      if (random.nextInt(4) == 0) {
        lines.add(line(random, "uj" + i, "UNDO", "j" + i, "ACTIVITY"));
      }
    }
    return lines;
  }

  private static String line(
      Random random, String id, String type, String object, String objectType) {
    String time = "2026-01-0" + (1 + random.nextInt(3)) + "T0" + random.nextInt(4) + ":00Z";
    boolean timeless = type.equals("LIKE") && random.nextInt(4) == 0;
    boolean isContent = type.equals("CREATE") || type.equals("UPDATE");
    String group = GROUPS[random.nextInt(GROUPS.length)];
    return String.join(
        "  ",
        id,
        type,
        object,
        objectType,
        timeless ? "-" : time,
        timeless ? "NONE" : "OWN",
        "2026-02-01T00:00Z",
        PEOPLE[random.nextInt(PEOPLE.length)],
        "s",
        isContent ? group : "-",
        isContent && random.nextBoolean() ? group + "-name" + random.nextInt(3) : "-",
        VISIBILITIES[random.nextInt(VISIBILITIES.length)],
        isContent ? "text-" + id : "-",
        isContent && random.nextBoolean() ? String.valueOf(random.nextInt(9)) : "-");
  }
}
