// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Words in a row that may stand for what a message is about, for themes and topics alike: {@link
 * org.iklim.analytics.language.phrases.Phrases} of a text, without what {@link
 * org.iklim.analytics.language.phrases.NameWords} tells to be part of a person's name.
 */
package org.iklim.analytics.language.phrases;
