// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/** Names of network.expertise: one row per topic and person who has shown to know it. */
public final class Expertise {
  public static final String TABLE = "network.expertise";

  public static final String TOPIC = "topic";
  public static final String PERSON_KEY = "person_key";
  public static final String RANK = "rank";
  public static final String SCORE = "score";
  public static final String QUALITY_LOW = "quality_low";
  public static final String DOUBT = "doubt";
  public static final String EVIDENCE = "evidence";
  public static final String ANSWER_COUNT = "answer_count";
  public static final String ACCEPTED_COUNT = "accepted_count";
  public static final String DOCUMENT_COUNT = "document_count";
  public static final String CALLED_COUNT = "called_count";
  public static final String THANKS_COUNT = "thanks_count";
  public static final String ASKER_COUNT = "asker_count";
  public static final String THANKER_COUNT = "thanker_count";
  public static final String LAST_EVIDENCE_DAY = "last_evidence_day";

  private Expertise() {}
}
