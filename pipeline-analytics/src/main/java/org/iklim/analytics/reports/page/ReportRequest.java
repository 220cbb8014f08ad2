// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.analytics.reports.page;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What the reader asks for.
 *
 * @param asOf last day the data covers, which the page is about the last full week up to; null if
 *     nothing is published
 * @param zone time zone of the hours shown
 * @param unit path of the unit the page is about; null for the whole organisation
 */
public record ReportRequest(LocalDate asOf, ZoneId zone, String unit) {

  /** Whom the page is about. */
  public Group scope() {
    return unit == null
        ? Group.WHOLE
        : new Group(Group.UNIT, unit, unit.substring(unit.lastIndexOf('/') + 1).strip(), null);
  }
}
