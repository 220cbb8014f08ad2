// SPDX-License-Identifier: GPL-3.0-or-later
/** Where an import's activities go: Kafka, a file, or nowhere. */
package org.iklim.ingest.connect.publish;
