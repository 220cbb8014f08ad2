// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.live;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pulse of one community: minutes still open, and its recent past as an exponentially weighted
 * mean and mean square of messages per minute, silent minutes included. Its size does not grow.
 */
public final class Pulse {
  /** After so many minutes a minute weighs half. */
  private static final double HALF_LIFE_MINUTES = 60;

  private static final double KEEP = Math.pow(0.5, 1 / HALF_LIFE_MINUTES);

  /** Minutes of the past that must be known before a velocity is told. */
  private static final int WARM_UP_MINUTES = 30;

  /** More open minutes than that can only come from clocks that disagree; the oldest is closed. */
  private static final int MOST_OPEN = 8;

  private static final long NONE = Long.MIN_VALUE;

  private final TreeMap<Long, Integer> open = new TreeMap<>();
  private long lastClosed = NONE;
  private double mean;
  private double square;
  private long knownMinutes;
  private int late;

  /**
   * Counts one message.
   *
   * @return the volumes of minutes that had to close for it; mostly none
   */
  public List<Volume> message(String communityId, long minute) {
    if (lastClosed != NONE && minute <= lastClosed) {
      late++;
      return List.of();
    }
    open.merge(minute, 1, Integer::sum);
    return open.size() > MOST_OPEN ? close(communityId, open.firstKey()) : List.of();
  }

  /**
   * Closes the open minutes up to one.
   *
   * @param upTo last minute to close
   * @return a volume for each closed minute that had messages, in order
   */
  public List<Volume> close(String communityId, long upTo) {
    List<Volume> volumes = new ArrayList<>();
    while (!open.isEmpty() && open.firstKey() <= upTo) {
      Map.Entry<Long, Integer> first = open.pollFirstEntry();
      long minute = first.getKey();
      if (lastClosed != NONE) {
        silence(minute - lastClosed - 1);
      }
      volumes.add(volume(communityId, minute, first.getValue()));
      late = 0;
      remember(first.getValue());
      lastClosed = minute;
    }
    return volumes;
  }

  /** Whether minutes are open. */
  public boolean isOpen() {
    return !open.isEmpty();
  }

  /** The last minute that was closed; the smallest long if none was. */
  public long lastClosed() {
    return lastClosed;
  }

  private Volume volume(String communityId, long minute, int messages) {
    double weight = 1 - Math.pow(KEEP, knownMinutes);
    double expected = weight > 0 ? mean / weight : 0;
    double variance = weight > 0 ? square / weight - expected * expected : 0;
    // No calmer than chance alone would be: a Poisson count varies by its mean.
    double deviation = Math.sqrt(Math.max(variance, Math.max(expected, 0.25)));
    double velocity =
        knownMinutes >= WARM_UP_MINUTES ? (messages - expected) / deviation : Double.NaN;
    return new Volume(communityId, minute, messages, late, expected, velocity);
  }

  private void remember(int messages) {
    mean = KEEP * mean + (1 - KEEP) * messages;
    square = KEEP * square + (1 - KEEP) * messages * (double) messages;
    knownMinutes++;
  }

  private void silence(long minutes) {
    double keep = Math.pow(KEEP, minutes);
    mean *= keep;
    square *= keep;
    knownMinutes += minutes;
  }

  /** For the store. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(
            4 * Long.BYTES + 2 * Integer.BYTES + open.size() * (Long.BYTES + Integer.BYTES));
    bytes.putLong(lastClosed).putDouble(mean).putDouble(square).putLong(knownMinutes).putInt(late);
    bytes.putInt(open.size());
    open.forEach((minute, messages) -> bytes.putLong(minute).putInt(messages));
    return bytes.array();
  }

  /** Reads what {@link #toBytes} wrote; a new pulse for null. */
  public static Pulse ofBytes(byte[] stored) {
    Pulse pulse = new Pulse();
    if (stored != null) {
      ByteBuffer bytes = ByteBuffer.wrap(stored);
      pulse.lastClosed = bytes.getLong();
      pulse.mean = bytes.getDouble();
      pulse.square = bytes.getDouble();
      pulse.knownMinutes = bytes.getLong();
      pulse.late = bytes.getInt();
      for (int left = bytes.getInt(); left > 0; left--) {
        pulse.open.put(bytes.getLong(), bytes.getInt());
      }
    }
    return pulse;
  }
}
