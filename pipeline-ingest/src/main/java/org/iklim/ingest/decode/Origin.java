// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a raw record lies, and when it came. A record that was keyed anew keeps the origin of the
 * record it was made from.
 *
 * @param topic topic of the raw record
 * @param partition its partition
 * @param offset its offset
 * @param arrivedAt its timestamp in Kafka, milliseconds since 1970 UTC
 */
public record Origin(String topic, int partition, long offset, long arrivedAt) {
  private static final Pattern HEADER = Pattern.compile("([\\w.-]+):(\\d+):(\\d+):(-?\\d+)");

  /** As the text of {@link org.iklim.schemas.Topics#ORIGIN_HEADER}. */
  public String toHeader() {
    return topic + ":" + partition + ":" + offset + ":" + arrivedAt;
  }

  /**
   * Reads what {@link #toHeader} wrote.
   *
   * @throws IllegalArgumentException if the text is not that; it is not quoted
   */
  public static Origin ofHeader(String header) {
    Matcher parts = HEADER.matcher(header);
    if (!parts.matches()) {
      throw new IllegalArgumentException("not an origin header");
    }
    return new Origin(
        parts.group(1),
        Integer.parseInt(parts.group(2)),
        Long.parseLong(parts.group(3)),
        Long.parseLong(parts.group(4)));
  }
}
