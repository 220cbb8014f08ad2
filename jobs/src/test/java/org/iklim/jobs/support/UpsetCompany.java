// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.iklim.analytics.support.Rows;
import org.iklim.schemas.tables.Accounts;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Identities;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.Messages;
import org.iklim.schemas.tables.Threads;

/**
 * Nine weeks of talk of two units of 25, as a lake holds it after the stages language and network.
 * The first unit is upset about its way to work for ten days from {@link #ONSET} on.
 */
public final class UpsetCompany {
  /** Its first day. */
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

  /** Its last day. */
  public static final LocalDate LAST = FIRST.plusDays(62);

  /** The first day of the trouble. */
  public static final LocalDate ONSET = FIRST.plusDays(49);

  /** Who is upset. */
  public static final String UNIT = "Acme / Unit 0";

  private static final int PEOPLE = 25;
  private static final int UPSET_DAYS = 10;

  private UpsetCompany() {}

  /** Makes the tables and the people. */
  public static void hire(Lake lake) throws Exception {
    lake.tables()
        .ensure(
            List.of(
                Messages.TABLE,
                LanguageMessages.TABLE,
                Threads.TABLE,
                Accounts.TABLE,
                Attributes.TABLE,
                Identities.TABLE));
    List<String> people = new ArrayList<>();
    for (int unit = 0; unit < 2; unit++) {
      for (int person = 0; person < PEOPLE; person++) {
        people.add("p" + unit + "x" + person + "  2025-01-01  Acme / Unit " + unit + "  true");
      }
    }
    append(lake, Attributes.TABLE, "person_key  effective_date  unit_path  active", people);
  }

  /** Appends what is said from a day to another, both included; the same whenever it is asked. */
  public static void talk(Lake lake, LocalDate from, LocalDate to) throws Exception {
    List<String> said = new ArrayList<>();
    List<String> read = new ArrayList<>();
    Random chance = new Random(3);
    for (LocalDate day = FIRST; !day.isAfter(to); day = day.plusDays(1)) {
      boolean trouble = !day.isBefore(ONSET) && day.isBefore(ONSET.plusDays(UPSET_DAYS));
      for (int speaker = 0; speaker < 2 * PEOPLE; speaker++) {
        int unit = speaker / PEOPLE;
        boolean upset = trouble && unit == 0;
        boolean speaks = chance.nextDouble() < (upset ? 0.6 : 0.35);
        boolean bad = chance.nextDouble() < (upset ? 0.8 : 0.06);
        if (speaks && !day.isBefore(from)) {
          String person = "p" + unit + "x" + speaker % PEOPLE;
          String id = person + "d" + day;
          String text = upset ? "night bus is late again" : "lunch was fine";
          said.add(id + "  " + person + "  PERSON  " + day + "  " + text);
          read.add(id + "  " + day + "  " + (bad ? 0.9 : 0.1) + "  false  [commute]");
        }
      }
    }
    append(lake, Messages.TABLE, "message_id  actor_key  actor_kind  created_day  text", said);
    append(
        lake,
        LanguageMessages.TABLE,
        "message_id  created_day  negative_share  is_question  aspects",
        read);
  }

  private static void append(Lake lake, String table, String header, List<String> lines)
      throws Exception {
    SparkSession spark = lake.session();
    Rows.of(spark, table, header, lines.toArray(String[]::new)).writeTo(table).append();
  }
}
