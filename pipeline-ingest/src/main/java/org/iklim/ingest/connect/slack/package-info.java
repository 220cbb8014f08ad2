// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Slack's workspace export: a ZIP of {@code users.json}, lists of channels, and a folder a channel
 * with a file a day.
 */
package org.iklim.ingest.connect.slack;
