// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.pseudonymize;

import java.util.SortedSet;
import org.iklim.ingest.decode.Value;
import org.iklim.schemas.avro.Visibility;

/**
 * An activity rebuilt from an allow-list: persons are pseudonyms, references to other objects are
 * their ids. What is wrong is marked and not judged yet.
 *
 * @param isAs2 whether its context is that of Activity Streams
 * @param id its id as it came, by which it is known again; may hold the id of an account, so events
 *     carry the other
 * @param eventId its id as events carry it
 * @param content its content: a reaction
 * @param audience id of the group it is addressed to
 * @param actor who did it; null if nobody is named
 * @param object what it was done to; null if nothing is named
 * @param visibility who may read it; null if it says nothing
 * @param issues what was left out or is doubtful, in words of the profile
 */
public record PseudonymousActivity(
    boolean isAs2,
    Value<String> type,
    Value<String> id,
    Value<String> eventId,
    Value<String> published,
    Value<String> content,
    Value<String> audience,
    Subject.Account actor,
    Subject object,
    Visibility visibility,
    SortedSet<String> issues) {}
