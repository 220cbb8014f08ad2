// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language;

import java.util.Optional;
import java.util.SortedSet;
import org.iklim.analytics.language.identify.Language;
import org.iklim.analytics.language.sentiment.Sentiment;

/**
 * What a message says.
 *
 * @param language which it is in
 * @param languageConfidence 0 to 1
 * @param sentiment probabilities, or why there is no label
 * @param question whether it asks something
 * @param aspects ids of what it speaks of, sorted
 * @param function id of the business function that it serves, if one is seen
 */
public record MessageReading(
    Language language,
    double languageConfidence,
    Sentiment sentiment,
    boolean question,
    SortedSet<String> aspects,
    Optional<String> function) {}
