// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What the network of people says of groups, never of one person: {@code NetworkMetric} (the list),
 * {@code PeopleNetwork} (the people and ties of one period in memory), {@code GroupCells} and
 * {@code WholeCells} (the numbers of a group, and of the organisation only), {@code
 * NetworkMeasures} (all of it as a table), {@code CommunityProfiles} (emergent communities without
 * their members).
 */
package org.iklim.analytics.metrics.people;
