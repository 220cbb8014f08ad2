// SPDX-License-Identifier: GPL-3.0-or-later
/**
 * The leader's page: published rows as plain records → one self-contained HTML page. No engine, no
 * clock, no files: whoever has the rows can make the page.
 *
 * <p>In the order of the flow: {@link org.iklim.analytics.reports.page.ReportModel} (the rows),
 * {@code Published} (looked up by group, metric and week), {@code Usual} and {@code Verdict} (is it
 * a change?), {@code Findings} (the sentences of the first screen), one {@code …Section} per part
 * of the page, {@code *Chart} (static SVG), {@link org.iklim.analytics.reports.page.ReportPage}
 * (the template filled).
 */
package org.iklim.analytics.reports.page;
