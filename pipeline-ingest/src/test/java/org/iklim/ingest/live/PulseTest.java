// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PulseTest {
  private static final String COMMUNITY = "urn:slack:acme:C1";

  @Test
  void aSteadyPaceIsExpectedAndNoSpike() {
    Pulse pulse = steady(4, 240);

    Volume volume = minute(pulse, 240, 4);

    assertThat(volume.expected()).isCloseTo(4, within(0.01));
    assertThat(volume.velocity()).isCloseTo(0, within(0.05));
    assertThat(volume.isSpike()).isFalse();
  }

  @Test
  void farMoreThanUsualIsASpike() {
    Pulse pulse = steady(4, 240);

    Volume volume = minute(pulse, 240, 20);

    assertThat(volume.velocity()).isCloseTo(8, within(0.1));
    assertThat(volume.isSpike()).isTrue();
  }

  @Test
  void noVelocityWhileThePastIsShort() {
    assertThat(minute(steady(1, 29), 29, 50).velocity()).isNaN();
    assertThat(minute(steady(1, 30), 30, 50).velocity()).isGreaterThan(4);
  }

  @Test
  void silenceLowersWhatIsExpected() {
    Pulse pulse = steady(8, 600);

    assertThat(minute(pulse, 660, 1).expected()).isCloseTo(4, within(0.1));
  }

  @Test
  void messagesOfAClosedMinuteAreCountedAsLateInTheNextVolume() {
    Pulse pulse = steady(1, 10);

    assertThat(pulse.message(COMMUNITY, 3)).isEmpty();
    assertThat(pulse.message(COMMUNITY, 4)).isEmpty();

    assertThat(minute(pulse, 10, 1).lateMessages()).isEqualTo(2);
    assertThat(minute(pulse, 11, 1).lateMessages()).isZero();
  }

  @Test
  void clocksThatDisagreeCloseTheOldestMinute() {
    Pulse pulse = new Pulse();
    for (int minute = 0; minute < 8; minute++) {
      assertThat(pulse.message(COMMUNITY, minute)).isEmpty();
    }

    assertThat(pulse.message(COMMUNITY, 8)).extracting(Volume::minute).containsExactly(0L);
  }

  @Test
  void aStoredPulseGoesOnAsIfNothingHadHappened() {
    Pulse pulse = steady(3, 100);
    pulse.message(COMMUNITY, 50);
    pulse.message(COMMUNITY, 101);

    Pulse restored = Pulse.ofBytes(pulse.toBytes());

    assertThat(restored.close(COMMUNITY, 101)).isEqualTo(pulse.close(COMMUNITY, 101));
  }

  private static Pulse steady(int perMinute, int minutes) {
    Pulse pulse = new Pulse();
    for (int minute = 0; minute < minutes; minute++) {
      minute(pulse, minute, perMinute);
    }
    return pulse;
  }

  private static Volume minute(Pulse pulse, long minute, int messages) {
    for (int i = 0; i < messages; i++) {
      assertThat(pulse.message(COMMUNITY, minute)).isEmpty();
    }
    List<Volume> volumes = pulse.close(COMMUNITY, minute);
    assertThat(volumes).hasSize(1);
    return volumes.get(0);
  }
}
