// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.iklim.analytics.experts.TopicNames;

/** The expert directory as one HTML file that asks nothing of anybody: no request leaves it. */
public final class ExpertPage {
  private static final String DATA = "/*DIRECTORY*/{}";
  private static final String TERMS = "<meta name=\"iklim-terms\" content=\"\">";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What the page searches.
   *
   * @param experts by name
   * @param names what else their topics are called, by topic
   */
  private record Directory(
      List<ExpertDirectory.Expert> experts, SortedMap<String, List<String>> names) {

    static Directory of(List<ExpertDirectory.Expert> experts) {
      SortedMap<String, List<String>> names = new TreeMap<>();
      for (ExpertDirectory.Expert expert : experts) {
        for (String topic : expert.topics()) {
          List<String> others = TopicNames.others(topic);
          if (!others.isEmpty()) {
            names.put(topic, others);
          }
        }
      }
      return new Directory(experts, names);
    }
  }

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
      return page.replace(TERMS, terms.meta()).replace(DATA, script(Directory.of(experts)));
    }
  }

  /** JSON that cannot end the script it stands in, whatever a name holds. */
  private static String script(Directory directory) throws JsonProcessingException {
    return JSON.writeValueAsString(directory)
        .replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
