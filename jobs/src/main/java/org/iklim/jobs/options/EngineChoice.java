// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import org.iklim.analytics.language.LinearEngine;
import org.iklim.analytics.language.SentimentEngine;
import org.iklim.analytics.language.corenlp.RntnEngine;

/** Values of {@code --engine}: which engine gives the sentiment. */
public enum EngineChoice {
  /** Iklim's own model. */
  LINEAR {
    @Override
    public SentimentEngine engine() {
      return LinearEngine.SHIPPED;
    }
  },
  /** CoreNLP's network: slow, English only. */
  CORENLP {
    @Override
    public SentimentEngine engine() {
      RntnEngine.requireModels();
      return RntnEngine.SHIFT_REDUCE;
    }
  };

  /**
   * The engine.
   *
   * @throws IllegalArgumentException if its models are not here, saying how to get them
   */
  public abstract SentimentEngine engine();
}
