// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** What can go wrong in a unit. Each has wording of its own, apart from all other talk. */
enum IncidentKind {
  OUTAGE("outage", Topic.VPN),
  LATE_SALARY("late-salary", Topic.PAYROLL),
  REORGANISATION("reorganisation", Topic.POLICY),
  OVERTIME("overtime", Topic.PROJECT),
  HEAT("heat", Topic.SAFETY),
  SHUTTLE("shuttle", Topic.TRAVEL),
  ATTENDANCE_APP("attendance-app", Topic.LEAVE),
  RECALL("recall", Topic.CUSTOMER);

  private final String word;
  private final Topic topic;

  IncidentKind(String word, Topic topic) {
    this.word = word;
    this.topic = topic;
  }

  /** Its name in the grammar and in truth.json. */
  String word() {
    return word;
  }

  Topic topic() {
    return topic;
  }
}
