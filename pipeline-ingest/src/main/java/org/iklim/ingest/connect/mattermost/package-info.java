// SPDX-License-Identifier: GPL-3.0-or-later
/** Mattermost's bulk export: one JSON object a line, alone or in a ZIP beside its attachments. */
package org.iklim.ingest.connect.mattermost;
