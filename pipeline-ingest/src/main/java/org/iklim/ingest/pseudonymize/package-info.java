// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * People become keyed pseudonyms: the key and its file ({@link
 * org.iklim.ingest.pseudonymize.PseudonymKey}), the function ({@link
 * org.iklim.ingest.pseudonymize.Pseudonymizer}), and the step that rebuilds a decoded activity from
 * an allow-list so that nothing with a name goes on.
 *
 * <p>Plain Java and Jackson: no Kafka.
 */
package org.iklim.ingest.pseudonymize;
