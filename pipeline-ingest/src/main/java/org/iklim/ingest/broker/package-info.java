// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The embedded broker: a real Kafka broker (KRaft, one node) that keeps its log in the data folder,
 * for those who have no cluster.
 */
package org.iklim.ingest.broker;
