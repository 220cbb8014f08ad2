// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What people speak of in a week: aspects that grew or turned negative, questions nobody answers,
 * and the words that many people of a group share. Order: {@code PhraseCounts} over people, {@code
 * WeeklyThemes}. May use {@code people}, {@code language} and {@code metrics}; gives no text, no
 * name and no figure of one person.
 */
package org.iklim.analytics.themes;
