// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * A synthetic company that talks, with planted truth to measure everything else against.
 *
 * <p>In the order of the flow: {@code CompanyPlan} (what was asked for), {@code Company} (org tree,
 * people, communities, experts, incidents, circles), {@code Conversations} and {@code CircleTalk}
 * (plan each day's threads and all that follows from them), {@code Timeline} (keeps what is planned
 * until its day comes), {@code ActivityWriter} with {@code Talk} (an event as a line of JSON),
 * {@code Truth} (what really happened). {@code Generator} runs them; {@code GenerateCommand} is the
 * command.
 *
 * <p>Engine-free: neither Kafka nor a clock. Everything follows from the seed; whatever is drawn
 * comes from a stream of {@code Chance} named for its purpose, and every function of a real number
 * is one that gives the same bits on every machine.
 */
package org.iklim.ingest.generate;
