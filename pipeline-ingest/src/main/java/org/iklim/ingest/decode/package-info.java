// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * First step: bytes become one JSON object, or a reason why not. Knows size, encoding and JSON, and
 * nothing of the profile.
 *
 * <p>Plain Java and Jackson: no Kafka.
 */
package org.iklim.ingest.decode;
