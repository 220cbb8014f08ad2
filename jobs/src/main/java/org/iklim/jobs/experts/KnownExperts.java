// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.iklim.analytics.experts.DatedTalk;
import org.iklim.analytics.experts.TopicNames;

/**
 * A list of people who are known to be experts on a topic, because they said so or because they
 * became its maintainers.
 */
public final class KnownExperts {
  private final Path file;
  private final List<Row> rows = new ArrayList<>();

  private KnownExperts(Path file) {
    this.file = file;
  }

  /** A row of the list. */
  private record Row(long line, String topic, String person) {}

  /** Why a row is left out. */
  public enum Fault {
    UNKNOWN_TOPIC("with a topic that nobody speaks of"),
    UNKNOWN_PERSON("with a person who is not there"),
    AMBIGUOUS_PERSON("with a name that several persons bear"),
    SILENT_PERSON("with a person who has written nothing"),
    REPEATED("said before");

    private static final int LINES_TOLD = 10;

    private final String words;

    Fault(String words) {
      this.words = words;
    }

    /** All rows that are left out, in words. */
    static String inWords(SortedMap<Fault, List<Long>> leftOut) {
      return leftOut.entrySet().stream()
          .map(fault -> fault.getKey().on(fault.getValue()))
          .collect(Collectors.joining(", "));
    }

    /** The rows of this kind, by their lines: who is meant is not told. */
    private String on(List<Long> lines) {
      String first =
          lines.stream().limit(LINES_TOLD).map(String::valueOf).collect(Collectors.joining(", "));
      return lines.size()
          + " "
          + words
          + (lines.size() == 1 ? " (line " : " (lines ")
          + first
          + (lines.size() > LINES_TOLD ? ", …)" : ")");
    }
  }

  /**
   * What of a list can be judged.
   *
   * @param persons those who are known and have written anything, by topic
   * @param leftOut lines of all other rows
   */
  public record Found(
      SortedMap<String, SortedSet<String>> persons, SortedMap<Fault, List<Long>> leftOut) {}

  /**
   * Reads a list.
   *
   * @param file CSV with the columns topic and person
   * @throws IllegalArgumentException naming the line that cannot be read
   */
  public static KnownExperts read(Path file) throws IOException {
    KnownExperts known = new KnownExperts(file);
    for (CsvRows.Row row : CsvRows.read(file, "topic", "person")) {
      String topic = TopicNames.of(row.cells().get(0));
      String person = row.cells().get(1);
      if (topic.isEmpty() || person.isEmpty()) {
        throw new IllegalArgumentException(
            file + ", line " + row.line() + " names no " + (topic.isEmpty() ? "topic" : "person"));
      }
      known.rows.add(new Row(row.line(), topic, person));
    }
    if (known.rows.isEmpty()) {
      throw new IllegalArgumentException(
          file + " holds no experts; each row needs topic and person, see docs/experts.md");
    }
    return known;
  }

  /**
   * Finds the topics and the persons of the list.
   *
   * @param talk with the topics that its words tell
   * @throws IllegalArgumentException if none of them is there
   */
  public Found in(DatedTalk talk, Actors actors) {
    Set<String> topics = talk.topics();
    Set<String> writers = talk.firstDays().keySet();
    SortedMap<String, SortedSet<String>> persons = new TreeMap<>();
    SortedMap<Fault, List<Long>> leftOut = new TreeMap<>();
    for (Row row : rows) {
      SortedSet<String> called = actors.called(row.person());
      Optional<Fault> fault = fault(topics.contains(row.topic()), called, writers);
      if (fault.isEmpty()
          && !persons.computeIfAbsent(row.topic(), t -> new TreeSet<>()).add(called.first())) {
        fault = Optional.of(Fault.REPEATED);
      }
      fault.ifPresent(
          why -> leftOut.computeIfAbsent(why, none -> new ArrayList<>()).add(row.line()));
    }
    if (persons.isEmpty()) {
      throw new IllegalArgumentException(
          file + " names nobody who can be judged; rows: " + Fault.inWords(leftOut));
    }
    return new Found(persons, leftOut);
  }

  private static Optional<Fault> fault(
      boolean isTopic, SortedSet<String> called, Set<String> writers) {
    if (!isTopic) {
      return Optional.of(Fault.UNKNOWN_TOPIC);
    }
    return switch (called.size()) {
      case 0 -> Optional.of(Fault.UNKNOWN_PERSON);
      case 1 ->
          writers.contains(called.first()) ? Optional.empty() : Optional.of(Fault.SILENT_PERSON);
      default -> Optional.of(Fault.AMBIGUOUS_PERSON);
    };
  }
}
