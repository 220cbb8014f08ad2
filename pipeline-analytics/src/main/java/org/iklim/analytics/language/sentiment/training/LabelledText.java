// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.language.sentiment.training;

import org.iklim.analytics.language.sentiment.Label;

/**
 * A text of which a person said what it expresses.
 *
 * @param label what it expresses
 * @param source the set it comes from; sets differ in what they call neutral
 * @param text the text
 */
public record LabelledText(Label label, String source, String text) {}
