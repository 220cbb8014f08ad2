// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.SortedSet;

/**
 * An activity rebuilt from an allow-list. Its properties have the names of the profile, with these
 * differences: persons are {@code {type, key}}, {@code key} being their pseudonym; {@code
 * object.tag} has become {@code mentions} (pseudonyms) and {@code hashtags}; {@code
 * object.attachment} and {@code object.likes} are numbers; {@code to} is PUBLIC, GROUP or DIRECT;
 * references to other objects are their ids. A property whose JSON type is wrong is {@link #WRONG}.
 *
 * @param json the activity
 * @param issues what was left out or is doubtful, in words of the profile
 */
public record PseudonymousActivity(ObjectNode json, SortedSet<String> issues) {
  /** Stands for a value of a JSON type that the profile does not allow there. */
  public static final JsonNode WRONG = BooleanNode.FALSE;

  public static final String KEY = "key";
  public static final String PERSON_KEY = "personKey";
  public static final String MENTIONS = "mentions";
  public static final String HASHTAGS = "hashtags";
  public static final String LANGUAGE = "language";
}
