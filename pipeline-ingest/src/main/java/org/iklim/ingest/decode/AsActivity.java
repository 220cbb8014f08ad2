// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

import java.util.List;
import java.util.Set;

/**
 * An activity as it came, so far as the profile reads it: holds names and ids of people.
 *
 * @param isAs2 whether its context is that of Activity Streams
 * @param type its type
 * @param id its id
 * @param published its time
 * @param content its content: a reaction
 * @param audience the group it is addressed to; null if there is none
 * @param actor who did it; null if there is none
 * @param object what it was done to; null if there is none
 * @param to whom it is addressed to; empty if nobody is named
 * @param terms properties it has
 */
public record AsActivity(
    boolean isAs2,
    Value<String> type,
    Value<String> id,
    Value<String> published,
    Value<String> content,
    AsObject audience,
    AsObject actor,
    AsObject object,
    List<AsObject> to,
    Set<Term> terms) {}
