// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iklim.analytics.language.MessageLanguage;
import org.iklim.analytics.language.SentimentEngine;
import picocli.CommandLine.Option;

/** How messages are read. */
public final class LanguageOptions {
  @Option(
      names = "--taxonomy",
      paramLabel = "FILE",
      description =
          "Aspects and business functions in your own words, beside those that ship with Iklim;"
              + " docs/taxonomy.md says how it is written (also IKLIM_TAXONOMY).",
      defaultValue = "${env:IKLIM_TAXONOMY:-}")
  private String taxonomy;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). CORENLP is a slow second"
              + " opinion on English: every message is read anew, others than English have no"
              + " sentiment; best with a copy of the data folder (docs/corenlp.md).",
      defaultValue = "LINEAR")
  private EngineChoice engine;

  /**
   * The step that reads messages.
   *
   * @throws IOException if the file of the taxonomy cannot be read
   * @throws IllegalArgumentException naming the line of it that is wrong, or the models that the
   *     engine lacks
   */
  public MessageLanguage step() throws IOException {
    SentimentEngine sentiment = engine.engine();
    if (taxonomy.isBlank()) {
      return new MessageLanguage(sentiment, "", "");
    }
    Path file = Path.of(taxonomy);
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException("there is no taxonomy " + taxonomy + " that can be read");
    }
    MessageLanguage step =
        new MessageLanguage(sentiment, file.getFileName().toString(), Files.readString(file));
    step.modelId(); // a faulty file is refused before anything is done
    return step;
  }
}
