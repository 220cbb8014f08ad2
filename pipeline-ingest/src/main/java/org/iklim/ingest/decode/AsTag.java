// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.decode;

/**
 * A tag of a message; what it does not have is the empty text.
 *
 * @param type Mention, Hashtag, or anything
 * @param href the mentioned account
 * @param name name of the account, or the hashtag
 */
public record AsTag(String type, String href, String name) {}
