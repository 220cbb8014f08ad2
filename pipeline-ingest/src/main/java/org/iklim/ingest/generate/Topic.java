// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** What a conversation is about. Each topic has its own words in both grammars. */
enum Topic {
  VPN("vpn"),
  PAYROLL("payroll"),
  LEAVE("leave"),
  PROCUREMENT("procurement"),
  CUSTOMER("customer"),
  SAFETY("safety"),
  CANTEEN("canteen"),
  PROJECT("project"),
  POLICY("policy"),
  PRODUCT("product"),
  ONBOARDING("onboarding"),
  RECOGNITION("recognition"),
  TRAVEL("travel"),
  TRAINING("training"),
  CLOSING("closing"),
  SPORT("sport"),
  DATA("data"),
  GREEN("green");

  private final String word;

  Topic(String word) {
    this.word = word;
  }

  /** Its name in the grammar, in truth.json and as a hashtag. */
  String word() {
    return word;
  }
}
