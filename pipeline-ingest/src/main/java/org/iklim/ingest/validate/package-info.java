// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Last step on one record: a pseudonymous activity becomes an Avro event or profile, or is rejected
 * with a reason. {@link org.iklim.ingest.validate.ReadRawRecord} runs all steps in order.
 *
 * <p>Plain Java, Jackson and Avro: no Kafka. Same bytes and same origin give the same result.
 */
package org.iklim.ingest.validate;
