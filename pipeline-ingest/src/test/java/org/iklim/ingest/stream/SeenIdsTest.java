// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeenIdsTest {
  private static final long DAY = Duration.ofDays(1).toMillis();
  private static final long NOW = 1_790_000_000_000L;
  private static final int MANY = 1_000_000;

  @TempDir private Path state;

  private final MessageDigest digest = IdHash.digest();
  private DrivenIngest ingest;

  @BeforeEach
  void openStore() {
    ingest = new DrivenIngest(state);
  }

  @AfterEach
  void closeStore() {
    ingest.close();
  }

  @Test
  void knowsWhatAnEarlierProcessHasStored() {
    SeenIds before = seen(MANY);
    add(before, 0, 200, NOW);

    SeenIds after = seen(MANY);

    assertThat(known(after, 0, 200, NOW)).isEqualTo(200);
    assertThat(known(after, 200, 400, NOW)).isZero();
    add(after, 200, 300, NOW);
    assertThat(known(seen(MANY), 0, 300, NOW)).isEqualTo(300);
  }

  @Test
  void aStoredPageIsThatOfSixtyFourIds() {
    add(seen(MANY), 0, 64 * 3 + 1, NOW);

    assertThat(ingest.seenPages().get(3L)).isNotNull();
    assertThat(ingest.seenPages().get(4L)).isNull();
    assertThat(ingest.remembered()).isEqualTo(64 * 3 + 1);
  }

  @Test
  void aPageThatIsBeingFilledIsStoredWithTheTransaction() {
    SeenIds seen = seen(MANY);
    for (int i = 0; i < 65; i++) {
      seen.add(hash(i), NOW);
    }

    assertThat(ingest.remembered()).isEqualTo(64);
    seen.write();
    assertThat(ingest.remembered()).isEqualTo(65);
  }

  @Test
  void whatIsTooOldIsForgottenWithItsPageAndNothingElse() {
    SeenIds seen = seen(MANY);
    add(seen, 0, 100, NOW);
    // The second page is not full, but two hours later another is begun.
    add(seen, 100, 110, NOW + 2 * DAY / 24);

    assertThat(known(seen, 0, 110, NOW + DAY)).isEqualTo(110);
    assertThat(known(seen, 0, 110, NOW + DAY + 1)).isEqualTo(10);
    assertThat(known(seen, 0, 110, NOW + 2 * DAY)).isZero();
    assertThat(ingest.remembered()).isZero();
    add(seen, 0, 3, NOW + 2 * DAY);
    assertThat(known(seen(MANY), 0, 110, NOW + 2 * DAY)).isEqualTo(3);
  }

  @Test
  void ofTooManyTheOldestPagesAreForgotten() {
    SeenIds seen = seen(640);
    add(seen, 0, 1_000, NOW);

    assertThat(known(seen, 0, 1_000, NOW)).isBetween(576L, 640L);
    assertThat(known(seen, 1_000 - 576, 1_000, NOW)).isEqualTo(576);
    assertThat(ingest.remembered()).isEqualTo(known(seen, 0, 1_000, NOW));
  }

  private SeenIds seen(int most) {
    return new SeenIds(ingest.seenPages(), DAY, most);
  }

  /** One transaction. */
  private void add(SeenIds seen, int from, int to, long arrivedAt) {
    for (int i = from; i < to; i++) {
      seen.add(hash(i), arrivedAt);
    }
    seen.write();
  }

  private long known(SeenIds seen, int from, int to, long arrivedAt) {
    return IntStream.range(from, to).filter(i -> seen.has(hash(i), arrivedAt)).count();
  }

  private IdHash hash(int number) {
    return IdHash.of(("urn:x:y:" + number).getBytes(StandardCharsets.UTF_8), digest);
  }
}
