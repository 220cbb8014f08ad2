// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import java.io.Serializable;
import org.iklim.analytics.language.sentiment.Sentiment;

/**
 * Gives the sentiment of texts. It is sent to executors, so it holds no model itself but knows
 * where its JVM keeps one. Thread-safe; no text makes it fail.
 */
public interface SentimentEngine extends Serializable {

  /** Changes whenever the numbers do. */
  String id();

  /** The sentiment of a text. */
  Sentiment score(CharSequence text);
}
