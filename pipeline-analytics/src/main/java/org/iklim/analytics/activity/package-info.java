// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The current state of what people wrote, liked and joined, made from the history of events.
 *
 * <p>Each state is a merge: {@code from(events)} makes it from all events, {@code updated(known,
 * events)} from the rows it has so far and the events that are new. Both give the same rows in
 * whatever order and portions the events come: an edit may come before what it edits, a withdrawal
 * before what it withdraws, a deletion before everything.
 *
 * <p>May use {@code org.iklim.schemas} and Spark's Dataset only. Order of the steps: messages,
 * reactions, memberships (which look at withdrawals that found no reaction), communities.
 */
package org.iklim.analytics.activity;
