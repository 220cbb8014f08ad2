// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Zulip's realm export: {@code realm.json} with the tables and {@code messages-000001.json} and on,
 * in a tar.gz or unpacked.
 */
package org.iklim.ingest.connect.zulip;
