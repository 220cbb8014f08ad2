// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment;

/** Why a message has no sentiment. */
public enum Abstention {
  /** Nothing but white space. */
  EMPTY,
  /** No word: only emoji, numbers, addresses, mentions, punctuation, code or endless letters. */
  NO_WORDS,
  /** Broken text: bytes that are no UTF-8, or chars that are no Unicode. */
  BROKEN_TEXT,
  /** Too few of its words are known from the training text. */
  UNKNOWN_LANGUAGE,
  /** No label is probable enough. */
  UNSURE
}
