// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.jobs.experts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.jobs.experts.ExpertChoices.Policy;

/**
 * The terms on which people are listed. The directory's page carries those that it was made on, so
 * that whoever writes it anew keeps to them.
 *
 * @param policy who is listed without having said anything
 * @param named whether names are read from the restricted people.identities
 */
public record ListingTerms(Policy policy, boolean named) {
  /** What holds where nothing is known. */
  public static final ListingTerms STRICTEST = new ListingTerms(Policy.OPT_IN, false);

  private static final String NAMES = "names";
  private static final String PSEUDONYMS = "pseudonyms";
  private static final String META = "<meta name=\"iklim-terms\" content=\"%s %s\">";
  private static final Pattern SAID =
      Pattern.compile(META.formatted("(OPT_IN|OPT_OUT)", "(" + NAMES + "|" + PSEUDONYMS + ")"));

  /** The terms that a page was made on; nothing if it does not say. */
  public static Optional<ListingTerms> of(String html) {
    Matcher meta = SAID.matcher(html);
    return meta.find()
        ? Optional.of(new ListingTerms(Policy.valueOf(meta.group(1)), meta.group(2).equals(NAMES)))
        : Optional.empty();
  }

  /** What both terms allow. */
  public ListingTerms and(ListingTerms other) {
    boolean isOptIn = policy == Policy.OPT_IN || other.policy == Policy.OPT_IN;
    return new ListingTerms(isOptIn ? Policy.OPT_IN : Policy.OPT_OUT, named && other.named);
  }

  /** As the head of a page says it. */
  String meta() {
    return META.formatted(policy, named ? NAMES : PSEUDONYMS);
  }
}
