// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The language of a message, decided word by word: detectors that look at a whole document fail on
 * mixed text and on short posts. {@link org.iklim.analytics.language.identify.WordEvidence} says
 * what one word tells, {@link org.iklim.analytics.language.identify.LanguageIdentifier} adds it up.
 */
package org.iklim.analytics.language.identify;
