// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.schemas.tables;

/**
 * Names of language.messages: one row per post or comment that a person wrote and that is not
 * deleted, in its current wording.
 */
public final class LanguageMessages {
  public static final String TABLE = "language.messages";

  public static final String MESSAGE_ID = "message_id";
  public static final String CREATED_DAY = "created_day";
  public static final String CONTENT_HASH = "content_hash";
  public static final String MODEL_ID = "model_id";
  public static final String LANGUAGE = "language";
  public static final String LANGUAGE_CONFIDENCE = "language_confidence";
  public static final String SENTIMENT = "sentiment";
  public static final String NEGATIVE_SHARE = "negative_share";
  public static final String NEUTRAL_SHARE = "neutral_share";
  public static final String POSITIVE_SHARE = "positive_share";
  public static final String ABSTENTION = "abstention";
  public static final String IS_QUESTION = "is_question";
  public static final String ASPECTS = "aspects";
  public static final String BUSINESS_FUNCTION = "business_function";

  private LanguageMessages() {}
}
