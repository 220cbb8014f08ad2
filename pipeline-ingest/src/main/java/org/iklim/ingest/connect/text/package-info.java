// SPDX-License-Identifier: GPL-3.0-or-later
/** Marked-up texts of several sources as the plain text a reader sees. */
package org.iklim.ingest.connect.text;
