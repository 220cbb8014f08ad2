// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import org.iklim.analytics.language.sentiment.Sentiment;
import org.iklim.analytics.language.sentiment.SentimentModel;

/** The engine of Iklim: the bilingual model that ships with it, loaded once in each JVM. */
public enum LinearEngine implements SentimentEngine {
  /** The only one. */
  SHIPPED;

  @Override
  public String id() {
    return SentimentModel.shipped().id();
  }

  @Override
  public Sentiment score(CharSequence text) {
    return SentimentModel.shipped().score(text);
  }
}
