// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Who really works with whom: {@code FourWeeks} (the rolling periods), {@code Acts} (who did what
 * to whom, out of replies, mentions and likes), {@code SharedPlaces} (threads and groups that two
 * people share), {@code Ties} (all of it per pair of people, weighed by {@code TieRules}).
 */
package org.iklim.analytics.ties;
