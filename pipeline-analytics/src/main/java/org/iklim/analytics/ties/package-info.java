// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who really works with whom: {@code FourWeeks} (the rolling periods), {@code Acts} (who did what
 * to whom, out of replies, mentions and likes), {@code SharedPlaces} (threads and groups that two
 * people share), {@code Ties} (all of it per pair of people, weighed by {@code TieRules}). Inside,
 * people and periods are numbers ({@code NumberedPeople}, {@code NumberedPeriods}): {@code
 * ActParts} and {@code SharedPlaces} give {@code TiePart}s, {@code TieRows} adds them up.
 */
package org.iklim.analytics.ties;
