// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Exports as connectors see them: {@link org.iklim.ingest.connect.files.ExportFiles} makes a
 * folder, a ZIP, a tar and a single file look alike, {@link
 * org.iklim.ingest.connect.files.JsonRecords} streams the JSON in them. Both are bounded: an export
 * is a stranger's file.
 */
package org.iklim.ingest.connect.files;
