// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The contracts that every module shares: names of topics, Avro records (generated from {@code
 * src/main/avro}), table DDL ({@code src/main/resources/ddl}) and the names of their columns.
 *
 * <p>May use Avro and the JDK only: this is the one thing on both class paths, that of Kafka
 * Streams and that of Spark.
 */
package org.iklim.schemas;
