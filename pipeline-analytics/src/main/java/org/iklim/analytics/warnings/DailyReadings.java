// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.warnings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iklim.analytics.statistics.BetaBinomial;
import org.iklim.analytics.statistics.FalseDiscovery;
import org.iklim.analytics.statistics.Interval;
import org.iklim.analytics.statistics.NegativeBinomial;
import org.iklim.analytics.warnings.VoiceHistory.Group;
import org.iklim.analytics.warnings.Voices.Counted;

/** Reads every group and aspect each day, in stretches of one, three and seven days. */
final class DailyReadings {
  /** Stretches that are tested; the longest of {@link Voices#WINDOWS} only counts voices. */
  static final int TESTED = 3;

  /** The longest of them. */
  static final int WEEK = 2;

  /** Alarms of groups too small to be told of: half as many false ones are tolerated. */
  private static final double SMALL = 2;

  /**
   * Of everything together, people must stand out as well: without a single cause one angry person
   * may write as much as a group in trouble.
   */
  private static final double FEW_PEOPLE = 0.1;

  /** A group around one that is too small is told of it if itself is so unusual. */
  private static final double SIGN_ABOVE = 0.01;

  /** Every day looks at the last seven again: a week's looks are one family of tests. */
  private static final int LOOKS = 7;

  private final WarningRules rules;
  private final List<Group> groups;
  private final Map<Group, Integer> places = new IdentityHashMap<>();
  private final Map<String, Usual[]> expectations = new TreeMap<>();

  /**
   * The sharpest of a group's readings of an aspect on a day.
   *
   * @param reading of the stretch that is least likely by chance
   * @param told group that is told of it: that of the reading, or the one around it if that is too
   *     small
   * @param pValue of all stretches together
   * @param qValue over everything that is read in a week
   */
  record Alarm(Reading reading, Group told, double pValue, double qValue) {}

  /** What is usual of one aspect in stretches of one length. */
  private record Usual(Expectation messages, Expectation people) {
    void advance(int day, Expectation.Troubled troubled) {
      messages.advance(day, troubled);
      people.advance(day, troubled);
    }
  }

  DailyReadings(WarningRules rules, VoiceHistory history) {
    this.rules = rules;
    groups = new ArrayList<>(history.groups());
    groups.sort(Comparator.comparingInt(DailyReadings::depth).thenComparing(Group::id));
    TreeSet<String> aspects = new TreeSet<>();
    for (int g = 0; g < groups.size(); g++) {
      places.put(groups.get(g), g);
      aspects.addAll(groups.get(g).clear().keySet());
    }
    for (String aspect : aspects) {
      Usual[] byWindow = new Usual[TESTED];
      for (int window = 0; window < TESTED; window++) {
        byWindow[window] =
            new Usual(
                new Expectation(aspect, window, Counted.MESSAGES, groups, history.days()),
                new Expectation(aspect, window, Counted.PEOPLE, groups, history.days()));
      }
      expectations.put(aspect, byWindow);
    }
  }

  /** Moves on to the next day. */
  void advance(int day, Expectation.Troubled troubled) {
    for (Usual[] byWindow : expectations.values()) {
      for (Usual usual : byWindow) {
        usual.advance(day, troubled);
      }
    }
  }

  /** A reading; empty where a group has no past or nobody spoke. */
  Optional<Reading> read(Group group, String aspect, int day, int window) {
    int messages = group.all().messages(window, day);
    Usual[] byWindow = expectations.get(aspect);
    if (messages == 0 || byWindow == null) {
      return Optional.empty();
    }
    NegativeBinomial usual = byWindow[window].messages().of(places.get(group), messages);
    Voices clear = group.clear().get(aspect);
    int bad = clear == null ? 0 : clear.messages(window, day);
    return usual == null
        ? Optional.empty()
        : Optional.of(
            new Reading(
                group,
                aspect,
                day,
                window,
                bad,
                messages,
                usual,
                pValueOfPeople(byWindow[window].people(), group, clear, day, window)));
  }

  private double pValueOfPeople(
      Expectation expected, Group group, Voices clear, int day, int window) {
    int people = group.all().people(window, day);
    NegativeBinomial usual = expected.of(places.get(group), people);
    int bad = clear == null ? 0 : clear.people(window, day);
    return usual == null || bad <= usual.mean()
        ? 1
        : new BetaBinomial(people, usual.mean(), usual.variance()).atLeast(bad);
  }

  /**
   * What stands out on a day beyond chance: by p-value, among equals the group above, then by name
   * of the aspect.
   */
  List<Alarm> alarms(int day) {
    List<Alarm> sharpest = new ArrayList<>();
    for (Group group : groups) {
      if (mayBeTold(group) && group.all().people(WEEK, day) >= rules.fewestVoices()) {
        expectations
            .keySet()
            .forEach(aspect -> sharpest(group, aspect, day).ifPresent(sharpest::add));
      }
    }
    // Small groups are tested by themselves: they are many, and would hide the large ones.
    Map<Boolean, List<Alarm>> isLarge =
        sharpest.stream()
            .collect(Collectors.partitioningBy(alarm -> alarm.told() == alarm.reading().group()));
    List<Alarm> alarms = new ArrayList<>(beyondChance(isLarge.get(true), 1));
    alarms.addAll(beyondChance(isLarge.get(false), SMALL));
    // Groups come from the top down, aspects by name: the sort is stable.
    alarms.sort(Comparator.comparingDouble(Alarm::pValue));
    return alarms;
  }

  /**
   * Those of one family of tests that are no chance, and matter.
   *
   * @param caution times that they must be rarer than what rules tolerate
   */
  private List<Alarm> beyondChance(List<Alarm> family, double caution) {
    double[] qValues =
        FalseDiscovery.qValues(family.stream().mapToDouble(this::weighted).toArray());
    List<Alarm> alarms = new ArrayList<>();
    for (int i = 0; i < qValues.length; i++) {
      Alarm alarm = family.get(i);
      double qValue = Math.min(1, caution * qValues[i]);
      if (qValue <= rules.falseDiscoveries() && matters(alarm)) {
        alarms.add(new Alarm(alarm.reading(), alarm.told(), alarm.pValue(), qValue));
      }
    }
    return alarms;
  }

  /** Whether a group is large enough to be told of, or part of one that is and is not everybody. */
  private boolean mayBeTold(Group group) {
    Group told = group.ofAtLeast(rules.fewestPeople());
    return told.heads() >= rules.fewestPeople() && (told == group || told.parent() != null);
  }

  /** Half of all readings' weight is that of everything; the single aspects share the other. */
  private double weighted(Alarm alarm) {
    int single = expectations.size() - 1;
    double weight =
        single == 0
            ? 1
            : (single + 1)
                / 2.0
                / (alarm.reading().aspect().equals(VoiceHistory.EVERYTHING) ? 1 : single);
    return Math.min(1, alarm.pValue() * LOOKS / weight);
  }

  /** Aspects that anybody ever speaks clearly badly of, that of everything first. */
  Iterable<String> aspects() {
    return expectations.keySet();
  }

  private Optional<Alarm> sharpest(Group group, String aspect, int day) {
    Reading best = null;
    double least = 2;
    for (int window = 0; window < TESTED; window++) {
      Optional<Reading> reading = read(group, aspect, day, window);
      if (reading.isPresent() && reading.get().pValue() < least) {
        best = reading.get();
        least = best.pValue();
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(
            new Alarm(best, group.ofAtLeast(rules.fewestPeople()), Math.min(1, least * TESTED), 1));
  }

  /** Whether so many people spoke badly of an aspect in two weeks that it may be named. */
  boolean mayBeNamed(Group group, String aspect, int day) {
    Voices negative = group.negative().get(aspect);
    return negative != null && negative.people(Voices.FORTNIGHT, day) >= rules.fewestVoices();
  }

  /**
   * How large a group's trouble with an aspect is on a day. Where there is no reading of a week, as
   * in the first days of a history, the loss is that of the longest stretch that has one; 0 where
   * nobody spoke.
   */
  Size size(Group group, String aspect, int day) {
    Voices negative = group.negative().get(aspect);
    int voices = negative == null ? 0 : negative.people(Voices.FORTNIGHT, day);
    int messages = negative == null ? 0 : negative.messages(Voices.FORTNIGHT, day);
    for (int window = WEEK; window >= 0; window--) {
      Optional<Reading> reading = read(group, aspect, day, window);
      if (reading.isPresent()) {
        return new Size(reading.get().loss(), reading.get().lossInterval(), voices, messages);
      }
    }
    return new Size(0, new Interval(0, 0), voices, messages);
  }

  private boolean matters(Alarm alarm) {
    Reading reading = alarm.reading();
    boolean single = !reading.aspect().equals(VoiceHistory.EVERYTHING);
    return mayBeNamed(reading.group(), reading.aspect(), reading.end())
        && (single || reading.pValueOfPeople() <= FEW_PEOPLE)
        && reading.loss() >= rules.smallestLoss()
        && (alarm.told() == reading.group() || isUnusual(alarm.told(), reading));
  }

  /** Whether any stretch that ends with a reading of a part is unusual for the group around it. */
  private boolean isUnusual(Group told, Reading part) {
    return IntStream.range(0, TESTED)
        .mapToObj(window -> read(told, part.aspect(), part.end(), window))
        .flatMap(Optional::stream)
        .anyMatch(reading -> reading.pValue() <= SIGN_ABOVE);
  }

  private static int depth(Group group) {
    return group.parent() == null ? 0 : 1 + depth(group.parent());
  }
}
