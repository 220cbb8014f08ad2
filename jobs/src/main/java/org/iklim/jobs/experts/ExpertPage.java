// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The expert directory as one HTML file that asks nothing of anybody: no request leaves it. */
public final class ExpertPage {
  private static final String DATA = "/*EXPERTS*/[]";
  private static final String TERMS = "<meta name=\"iklim-terms\" content=\"\">";
  private static final ObjectMapper JSON = new ObjectMapper();

  private ExpertPage() {}

  /**
   * The page.
   *
   * @param terms on which the experts are listed
   */
  public static String of(ListingTerms terms, List<ExpertDirectory.Expert> experts)
      throws IOException {
    try (InputStream in = ExpertPage.class.getResourceAsStream("experts.html")) {
      String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return page.replace(TERMS, terms.meta()).replace(DATA, script(experts));
    }
  }

  /** JSON that cannot end the script it stands in, whatever a name holds. */
  private static String script(List<ExpertDirectory.Expert> experts)
      throws JsonProcessingException {
    return JSON.writeValueAsString(experts)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
