// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Social-text normalisation, shared by everything that reads a message: {@link
 * org.iklim.analytics.language.text.Tokenizer} gives the tokens, {@link
 * org.iklim.analytics.language.text.NegationScope} what a negator reaches. Plain Java, no engine,
 * no state; linear in the length of the text, of which a fixed number of characters is read.
 *
 * <p>The word lists beside the classes are the project's own; a line is {@code word<TAB>form}.
 */
package org.iklim.analytics.language.text;
