// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * First step: bytes become one JSON object, or a reason why not. Knows size, encoding and JSON, and
 * of the profile only which properties are read: whether they are right is asked later, so that
 * nothing is refused here for what it says.
 *
 * <p>Plain Java and Jackson: no Kafka.
 */
package org.iklim.ingest.decode;
