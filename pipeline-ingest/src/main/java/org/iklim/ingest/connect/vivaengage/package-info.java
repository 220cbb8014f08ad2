// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * Exports of Viva Engage (Yammer) networks: CSV tables in a ZIP or a folder, or many of them.
 * {@link org.iklim.ingest.connect.vivaengage.VivaEngageConnector} finds the exports of each
 * network; of these, {@code VivaSurvey} first notes what later records need to know of others, then
 * one class per table reads its rows.
 */
package org.iklim.ingest.connect.vivaengage;
