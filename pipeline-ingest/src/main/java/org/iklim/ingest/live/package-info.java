// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * What is being said now: messages per community and minute, against the community's own recent
 * past. Counts of messages, never of people.
 *
 * <p>Plain Java, Jackson and Avro: no Kafka.
 */
package org.iklim.ingest.live;
