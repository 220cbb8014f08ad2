// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

/**
 * A property: absent, given, or of a JSON type that the profile does not allow there.
 *
 * @param orNull the value; null where it is absent or wrong
 * @param isWrong whether something is there that is no such value
 */
public record Value<T>(T orNull, boolean isWrong) {
  private static final Value<?> ABSENT = new Value<>(null, false);
  private static final Value<?> WRONG = new Value<>(null, true);

  /** A property that is not there; JSON's null counts as that. */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Value<T> absent() {
    return (Value<T>) ABSENT;
  }

  /** A property of the wrong JSON type. */
  @SuppressWarnings("unchecked") // holds no value of any type
  public static <T> Value<T> wrong() {
    return (Value<T>) WRONG;
  }

  /** A property with its value. */
  public static <T> Value<T> of(T value) {
    return new Value<>(value, false);
  }

  /** Whether the property is there, right or wrong. */
  public boolean isThere() {
    return orNull != null || isWrong;
  }
}
