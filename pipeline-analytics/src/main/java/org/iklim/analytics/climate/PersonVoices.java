// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.climate;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.iklim.analytics.metrics.Group;
import org.iklim.analytics.rows.Numbers;
import org.iklim.analytics.rows.Portions;
import org.iklim.schemas.tables.Attributes;
import org.iklim.schemas.tables.Climate;
import org.iklim.schemas.tables.LanguageMessages;
import org.iklim.schemas.tables.PersonDays;

/**
 * One voice a person: messages become sums over people, group by group. A person counts once in
 * each group, whatever the number of messages and of places within it.
 *
 * <p>What a person said is held until the messages of the next one come, and is never given.
 *
 * <p>Reads: the columns of {@link #INPUT} in this order, all messages of a person one after
 * another.
 *
 * <p>Gives: {@link #SUMS}; a group, aspect, period and stratum may come several times and is to be
 * added up.
 */
final class PersonVoices implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** What is read, in order. */
  static final List<String> INPUT =
      List.of(
          PersonDays.PERSON_KEY,
          PersonDays.UNIT_PATH,
          PersonDays.LOCATION,
          PersonDays.LEVEL,
          Attributes.FUNCTION,
          PersonDays.COMMUNITY_ID,
          LanguageMessages.ASPECTS,
          VoiceCells.PERIODS,
          VoiceCells.TONE);

  /** One row per group, aspect, period and stratum. */
  static final StructType SUMS =
      StructType.fromDDL(
          String.join(
              ", ",
              Climate.GROUP_TYPE + " STRING NOT NULL",
              Climate.GROUP_ID + " STRING NOT NULL",
              Climate.ASPECT + " STRING NOT NULL",
              Climate.PERIOD + " STRING NOT NULL",
              VoiceCells.FIRST_DAY + " INT NOT NULL",
              VoiceCells.STRATUM_UNIT + " STRING NOT NULL",
              VoiceCells.STRATUM_LEVEL + " STRING NOT NULL",
              VoiceCells.VOICES + " BIGINT NOT NULL",
              Climate.MESSAGE_COUNT + " BIGINT NOT NULL",
              VoiceCells.TONE + " BIGINT NOT NULL",
              VoiceCells.TONE_SQUARES + " BIGINT NOT NULL"));

  /** Sums held at a time; more are given away and begun anew. About 100 MB. */
  private static final int MOST_SUMS = 500_000;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Sums sums = new Sums(rows);
    return new Portions<>(rows::hasNext, sums::gather);
  }

  /** Whose place it is: what groups follow from. */
  private record Place(
      String unit, String location, String level, String function, String community) {}

  private record Topic(String aspect, String period, int firstDay) {}

  /** Part of a group: the unit right below it and the level of who speaks. */
  private record Stratum(Group group, String unit, String level) {
    /** Who was moved belongs to one stratum: the last by name, so that the order of rows is one. */
    Stratum later(Stratum other) {
      return new Stratum(group, later(unit, other.unit), later(level, other.level));
    }

    private static String later(String one, String other) {
      return one.compareTo(other) >= 0 ? one : other;
    }
  }

  /** What a person said in a group. */
  private static final class Said {
    private int stratum;
    private long tone;
    private long messages;

    Said(int stratum) {
      this.stratum = stratum;
    }
  }

  /** A group that a place belongs to, and the stratum in it, by number. */
  private record Membership(int group, int stratum) {}

  /** Cells are pairs of numbers in one: of a group or a stratum, and of a topic. */
  private static final class Sums {
    private final Iterator<Row> rows;
    private final Numbers<Group> groups = new Numbers<>();
    private final Numbers<Stratum> strata = new Numbers<>();
    private final Numbers<Topic> topics = new Numbers<>();
    private final Map<Place, List<Membership>> memberships = new HashMap<>();
    private Long2ObjectOpenHashMap<Said> person = new Long2ObjectOpenHashMap<>();
    private Long2ObjectOpenHashMap<long[]> sums = new Long2ObjectOpenHashMap<>();
    private String key;

    Sums(Iterator<Row> rows) {
      this.rows = rows;
    }

    private static long cell(int number, int topic) {
      return (long) number << Integer.SIZE | topic;
    }

    private Row row(Long2ObjectMap.Entry<long[]> sum) {
      Stratum stratum = strata.get((int) (sum.getLongKey() >> Integer.SIZE));
      Topic topic = topics.get((int) sum.getLongKey());
      long[] values = sum.getValue();
      return RowFactory.create(
          stratum.group().type(),
          stratum.group().id(),
          topic.aspect(),
          topic.period(),
          topic.firstDay(),
          stratum.unit(),
          stratum.level(),
          values[0],
          values[1],
          values[2],
          values[3]);
    }

    private Iterator<Row> gather() {
      sums = new Long2ObjectOpenHashMap<>();
      while (rows.hasNext() && sums.size() < MOST_SUMS) {
        Row row = rows.next();
        if (!Objects.equals(key, row.getString(0))) {
          endPerson();
          key = row.getString(0);
        }
        add(row);
      }
      if (!rows.hasNext()) {
        endPerson();
      }
      return sums.long2ObjectEntrySet().stream().map(this::row).iterator();
    }

    private void add(Row row) {
      Place place =
          new Place(
              row.getString(1),
              row.getString(2),
              row.getString(3),
              row.getString(4),
              row.getString(5));
      List<Membership> all = memberships.computeIfAbsent(place, this::memberships);
      List<String> aspects = row.getList(6);
      for (Row period : row.<Row>getList(7)) {
        for (String aspect : aspects) {
          Topic topic = new Topic(aspect, period.getString(0), period.getInt(1));
          add(all, topics.of(topic), row.getLong(8));
        }
      }
    }

    private void add(List<Membership> all, int topic, long tone) {
      for (Membership membership : all) {
        Said said =
            person.computeIfAbsent(
                cell(membership.group(), topic), c -> new Said(membership.stratum()));
        said.tone += tone;
        said.messages++;
        if (said.stratum != membership.stratum()) {
          said.stratum =
              strata.of(strata.get(said.stratum).later(strata.get(membership.stratum())));
        }
      }
    }

    private List<Membership> memberships(Place place) {
      List<Membership> all = new ArrayList<>();
      for (Group group :
          ClimateGroups.of(
              place.unit(), place.location(), place.level(), place.function(), place.community())) {
        String level = place.level() == null ? "" : place.level();
        Stratum stratum = new Stratum(group, ClimateGroups.stratum(group, place.unit()), level);
        all.add(new Membership(groups.of(group), strata.of(stratum)));
      }
      return all;
    }

    private void endPerson() {
      for (Long2ObjectMap.Entry<Said> each : person.long2ObjectEntrySet()) {
        Said said = each.getValue();
        long mean = mean(said.tone, said.messages);
        long cell = cell(said.stratum, (int) each.getLongKey());
        long[] values = sums.computeIfAbsent(cell, c -> new long[4]);
        values[0]++;
        values[1] += said.messages;
        values[2] += mean;
        values[3] += mean * mean;
      }
      // Not cleared: the table of somebody who said much would be walked through for all others.
      person = new Long2ObjectOpenHashMap<>();
    }

    /** In millionths, halves away from zero; whole numbers, so that it is the same everywhere. */
    private static long mean(long tone, long messages) {
      long scaled = Math.abs(tone) * VoiceCells.MEAN_PER_TONE;
      long rounded = (2 * scaled + messages) / (2 * messages);
      return tone < 0 ? -rounded : rounded;
    }
  }
}
