// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** What can go wrong in a unit. Each has wording of its own, apart from all other talk. */
enum IncidentKind {
  OUTAGE("outage", Topic.VPN, "tools"),
  LATE_SALARY("late-salary", Topic.PAYROLL, "pay"),
  REORGANISATION("reorganisation", Topic.POLICY, "change"),
  OVERTIME("overtime", Topic.PROJECT, "workload"),
  HEAT("heat", Topic.SAFETY, "facilities"),
  SHUTTLE("shuttle", Topic.TRAVEL, "commute"),
  ATTENDANCE_APP("attendance-app", Topic.LEAVE, "tools"),
  RECALL("recall", Topic.CUSTOMER, "product");

  private final String word;
  private final Topic topic;
  private final String aspect;

  IncidentKind(String word, Topic topic, String aspect) {
    this.word = word;
    this.topic = topic;
    this.aspect = aspect;
  }

  /** Its name in the grammar and in truth.json. */
  String word() {
    return word;
  }

  Topic topic() {
    return topic;
  }

  /** Id of the aspect that it is about, as in the taxonomy of the language stage. */
  String aspect() {
    return aspect;
  }
}
