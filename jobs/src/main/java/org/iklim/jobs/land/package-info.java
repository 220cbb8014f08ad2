// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Landing: from the topics of Kafka to the tables {@code activity.*} and {@code people.*}.
 *
 * <p>In order: each landed table reads its topics from where it stopped ({@link
 * org.iklim.jobs.land.TableLanding}); then the current state of messages, reactions, memberships
 * and communities takes in the new events ({@link org.iklim.jobs.land.StateMerge}). Every arrow is
 * one commit, and each is repeatable: a process that dies between two of them leaves work for the
 * next run, never a wrong table.
 */
package org.iklim.jobs.land;
