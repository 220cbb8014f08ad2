// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.taxonomy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.iklim.analytics.language.text.WordList;

/**
 * What readers call an aspect, by its id. The one place for these names: pages and directories read
 * them here.
 */
public final class AspectNames {
  private static final List<String> LANGUAGES = List.of("id", "en");
  private static final Map<String, List<String>> NAMES =
      WordList.read(AspectNames.class, "aspect-names.tsv").entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Map.Entry::getKey, aspect -> List.of(aspect.getValue().split("\t", -1))));

  private AspectNames() {}

  /**
   * The name of an aspect in a language; none for an aspect that a customer has added.
   *
   * @param aspect its id, in whatever case, words parted by blanks or underscores
   * @param language code of BCP 47: {@code id} or {@code en}
   */
  public static Optional<String> of(String aspect, String language) {
    return Optional.ofNullable(NAMES.get(aspect.toLowerCase(Locale.ROOT).replace(' ', '_')))
        .map(names -> names.get(LANGUAGES.indexOf(language)));
  }
}
