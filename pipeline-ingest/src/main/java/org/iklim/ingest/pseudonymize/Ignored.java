// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import org.iklim.ingest.decode.Term;

/**
 * Names the properties that the profile leaves out. Only words of Activity Streams itself are
 * named; any other is "other", because the name of a property may hold anything.
 */
final class Ignored {
  /** Terms of which the report "other" is all there is to say. */
  private static final Set<Term> UNNAMED =
      EnumSet.of(Term.OTHER, Term.AT_CONTEXT, Term.NAME, Term.PREFERRED_USERNAME, Term.TOTAL_ITEMS);

  private Ignored() {}

  /**
   * Adds an issue for each property that is not among the used ones.
   *
   * @param terms properties of a JSON object of the record
   * @param used properties that the profile uses there
   * @param prefix where the object stands, as in "object."
   * @param issues takes "ignored:object.summary", "ignored:object.other"
   */
  static void note(Set<Term> terms, Set<Term> used, String prefix, SortedSet<String> issues) {
    if (used.containsAll(terms)) {
      return;
    }
    for (Term term : terms) {
      if (!used.contains(term)) {
        issues.add("ignored:" + prefix + (UNNAMED.contains(term) ? Term.OTHER : term).word());
      }
    }
  }
}
