// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * From an ESN to esn.activity. In the order of the flow: {@code connect} (exports to raw), {@code
 * decode}, {@code pseudonymize}, {@code validate}, {@code stream} (the topology and its stores),
 * {@code live}; beside them {@code broker} (the embedded one), {@code people} (the HR file), {@code
 * generate} (a synthetic company) and {@code options} (the command line).
 *
 * <p>May use Kafka; never Spark or Iceberg.
 */
package org.iklim.ingest;
