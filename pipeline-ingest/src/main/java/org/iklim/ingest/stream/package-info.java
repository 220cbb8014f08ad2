// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The Kafka Streams application. {@link org.iklim.ingest.stream.TopicSetup} makes the topics;
 * {@code IngestTopology} shows the whole flow; the steps it wires are plain Java in {@code decode},
 * {@code pseudonymize} and {@code validate}.
 *
 * <p>May use Kafka.
 */
package org.iklim.ingest.stream;
