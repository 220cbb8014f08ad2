// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.raw;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * The object of a Create or of an edit. Setters leave an empty value out, so that a connector can
 * hand on what it has.
 */
public final class Message {
  private final String id;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private Message(String type, String id) {
    this.id = id;
    json.put("type", type).put("id", id);
  }

  /** A status, or a comment if {@link #inReplyTo} is set. */
  public static Message note(String id) {
    return new Message("Note", id);
  }

  /** A blog article. */
  public static Message article(String id) {
    return new Message("Article", id);
  }

  /** A question of a forum. */
  public static Message question(String id) {
    return new Message("Question", id);
  }

  /** A wiki page. */
  public static Message page(String id) {
    return new Message("Page", id);
  }

  /** A shared file. */
  public static Message document(String id) {
    return new Message("Document", id);
  }

  /** Id of the message. */
  public String id() {
    return id;
  }

  /** Title of an article, question, page or document. */
  public Message title(String title) {
    return put("name", title);
  }

  /** Body as plain text, mentions already replaced. */
  public Message text(String content) {
    return content(content, "text/plain");
  }

  /** Body in a media type of its own. */
  public Message content(String content, String mediaType) {
    if (!content.isEmpty()) {
      json.put("content", content).put("mediaType", mediaType);
    }
    return this;
  }

  /** The message this one answers. */
  public Message inReplyTo(String messageId) {
    return put("inReplyTo", messageId);
  }

  /** The thread: id of its first message; a first message carries its own. */
  public Message thread(String threadId) {
    return put("context", threadId);
  }

  /** When it was first written, on an edit. */
  public Message published(Instant published) {
    json.put("published", published.toString());
    return this;
  }

  /** An account it names. */
  public Message mention(String accountId) {
    json.withArray("tag").addObject().put("type", "Mention").put("href", accountId);
    return this;
  }

  /** A topic it is filed under, with or without the leading {@code #}. */
  public Message hashtag(String tag) {
    if (!tag.isBlank()) {
      String name = tag.startsWith("#") ? tag : "#" + tag;
      json.withArray("tag").addObject().put("type", "Hashtag").put("name", name);
    }
    return this;
  }

  /** An attached file; its name may be empty. */
  public Message attachment(String fileName) {
    ObjectNode attachment = json.withArray("attachment").addObject().put("type", "Document");
    if (!fileName.isEmpty()) {
      attachment.put("name", fileName);
    }
    return this;
  }

  /** Reactions the source counts without saying whose; zero is left out. */
  public Message likes(int totalItems) {
    if (totalItems > 0) {
      json.putObject("likes").put("type", "Collection").put("totalItems", totalItems);
    }
    return this;
  }

  /** Whether it has a body, a title or an attachment; without any the profile refuses it. */
  public boolean hasContent() {
    return json.has("content") || json.has("name") || json.has("attachment");
  }

  /** The object, standing in a place. */
  ObjectNode in(Place place) {
    ObjectNode object = json.deepCopy();
    if (!place.groupId().isEmpty()) {
      object.set("audience", Activities.group(place));
    }
    return object;
  }

  private Message put(String name, String value) {
    if (!value.isEmpty()) {
      json.put(name, value);
    }
    return this;
  }
}
