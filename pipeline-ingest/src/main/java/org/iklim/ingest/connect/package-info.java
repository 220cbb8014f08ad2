// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Connectors: one package per source, each reading an export as a stream and giving raw activities
 * of the Activity Streams profile. No Kafka here: where activities go is the caller's.
 */
package org.iklim.ingest.connect;
