// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

/** Writes an event as one activity of the raw profile, one line of JSON without its end. */
final class ActivityWriter {
  private static final byte[] OPEN =
      JsonLine.bytes("{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":\"");
  private static final byte[] ID = JsonLine.bytes("\",\"id\":\"");
  private static final byte[] PUBLISHED = JsonLine.bytes("\",\"published\":\"");
  private static final byte[] ACTOR =
      JsonLine.bytes("\",\"actor\":{\"type\":\"Person\",\"id\":\"");
  private static final byte[] NAME = JsonLine.bytes("\",\"name\":\"");
  private static final byte[] ACTOR_END = JsonLine.bytes("\"}");
  private static final byte[] EMOJI_CONTENT = JsonLine.bytes(",\"content\":\"");
  private static final byte[] OBJECT = JsonLine.bytes(",\"object\":");
  private static final byte[] OBJECT_OPEN = JsonLine.bytes("{\"type\":\"");
  private static final byte[] CONTENT = JsonLine.bytes("\",\"content\":\"");
  private static final byte[] EMAIL = JsonLine.bytes("\",\"email\":\"");
  private static final byte[] PLAIN = JsonLine.bytes(",\"mediaType\":\"text/plain\"");
  private static final byte[] CREATED = JsonLine.bytes(",\"published\":\"");
  private static final byte[] IN_REPLY_TO = JsonLine.bytes(",\"inReplyTo\":\"");
  private static final byte[] CONTEXT = JsonLine.bytes(",\"context\":\"");
  private static final byte[] AUDIENCE =
      JsonLine.bytes("\",\"audience\":{\"type\":\"Group\",\"id\":\"");
  private static final byte[] AUDIENCE_END = JsonLine.bytes("\"}");
  private static final byte[] TAG_OPEN = JsonLine.bytes(",\"tag\":[");
  private static final byte[] MENTION = JsonLine.bytes("{\"type\":\"Mention\",\"href\":\"");
  private static final byte[] HASHTAG = JsonLine.bytes("{\"type\":\"Hashtag\",\"name\":\"#");
  private static final byte[] ATTACHMENT =
      JsonLine.bytes(",\"attachment\":[{\"type\":\"Document\",\"name\":\"");
  private static final byte[] TO = JsonLine.bytes(",\"to\":[\"");
  private static final byte[] PUBLIC = JsonLine.bytes("as:Public");
  private static final byte[] CLOSE = JsonLine.bytes("\"]}");
  private static final byte[] USER = JsonLine.bytes("user:");
  private static final byte[] GROUP = JsonLine.bytes("group:");
  private static final byte[] MESSAGE = JsonLine.bytes("message:");
  private static final byte[] ACTION = JsonLine.bytes("action:");
  private static final byte[] PROFILE = JsonLine.bytes("profile:");

  /** One message in so many carries its topic as a hashtag. */
  private static final int HASHTAG_EVERY = 7;

  private static final byte[][] EMOJI = strings("👍", "❤️", "🎉", "😂", "🙏", "💪", "👏", "😮");
  private static final byte[][] CHAT_EMOJI =
      strings("thumbsup", "heart", "tada", "joy", "pray", "muscle", "clap", "eyes");

  private static final byte[][] URNS = strings(Source.NETWORK.urn(), Source.CHAT.urn());

  private final Talk talk = new Talk();

  void write(Event event, JsonLine out) {
    out.put(OPEN).put(type(event.kind)).put(ID);
    activityId(event, out);
    out.put(PUBLISHED).time(event.published).put(ACTOR);
    account(event.source(), event.actor, out);
    out.put(NAME).text(event.actor.name().full()).put(ACTOR_END);
    if (event.kind == Event.Kind.LIKE) {
      emoji(event, out);
    }
    out.put(OBJECT);
    switch (event.kind) {
      case CREATE -> message(event.message, 0, out);
      case EDIT -> message(event.message, (int) event.number, out);
      case JOIN, LEAVE, GROUP_PROFILE -> group(event.community, out);
      case PERSON_PROFILE -> profile(event, out);
      case DELETE, LIKE, SHARE, ACCEPT, UNDO, FOLLOW -> reference(event, out);
    }
    out.put(TO);
    if (event.community != null && event.community.restricted()) {
      groupId(event.community, out);
    } else {
      out.put(PUBLIC);
    }
    out.put(CLOSE);
  }

  /** A plain like has no content; every other one is an emoji, the usual ones more often. */
  private static void emoji(Event like, JsonLine out) {
    if ((like.number & 1) == 0) {
      byte[][] emoji = like.source() == Source.CHAT ? CHAT_EMOJI : EMOJI;
      int choice = (int) (like.number / 2 % 29 % 11 % emoji.length);
      out.put(EMOJI_CONTENT).put(emoji[choice]).put('"');
    }
  }

  private void message(Message message, int edition, JsonLine out) {
    out.put(OBJECT_OPEN).put(objectType(message)).put(ID);
    messageId(message, out);
    if (hasTitle(message)) {
      out.put(NAME);
      talk.title(message, out);
    }
    out.put(CONTENT);
    talk.content(message, edition, out);
    out.put('"').put(PLAIN);
    if (edition > 0) {
      out.put(CREATED).time(message.published).put('"');
    }
    if (message.parent != null) {
      out.put(IN_REPLY_TO);
      messageId(message.parent, out);
      out.put('"');
    }
    out.put(CONTEXT);
    messageId(message.root, out);
    out.put(AUDIENCE);
    groupId(message.community, out);
    out.put(NAME).text(message.community.name()).put(AUDIENCE_END);
    tags(message, out);
    if (message.act == Act.FILE) {
      out.put(ATTACHMENT);
      talk.title(message, out);
      out.put('"').put('}').put(']');
    }
    out.put('}');
  }

  private static void tags(Message message, JsonLine out) {
    boolean hashtag = message.seed % HASHTAG_EVERY == 0;
    if (message.mentioned == null && !hashtag) {
      return;
    }
    out.put(TAG_OPEN);
    if (message.mentioned != null) {
      out.put(MENTION);
      account(message.community.source(), message.mentioned, out);
      out.put('"').put('}');
    }
    if (hashtag) {
      if (message.mentioned != null) {
        out.put(',');
      }
      out.put(HASHTAG).text(message.topic.word()).put('"').put('}');
    }
    out.put(']');
  }

  private static void profile(Event event, JsonLine out) {
    Person person = event.actor;
    out.put(OBJECT_OPEN).put(JsonLine.bytes("Person")).put(ID);
    account(event.source(), person, out);
    out.put(NAME).text(person.name().full()).put(EMAIL).text(person.email()).put('"').put('}');
  }

  private static void group(Community community, JsonLine out) {
    out.put(OBJECT_OPEN).put(JsonLine.bytes("Group")).put(ID);
    groupId(community, out);
    out.put(NAME).text(community.name()).put('"').put('}');
  }

  /** An object of which the id says enough. */
  private static void reference(Event event, JsonLine out) {
    out.put('"');
    switch (event.kind) {
      case UNDO -> activityId(event.undone, out);
      case FOLLOW -> account(event.source(), event.other, out);
      default -> messageId(event.message, out);
    }
    out.put('"');
  }

  private static void activityId(Event event, JsonLine out) {
    switch (event.kind) {
      case CREATE -> {
        messageId(event.message, out);
        out.text("#create");
      }
      case EDIT -> {
        messageId(event.message, out);
        out.text("#edit-").number(event.number);
      }
      case DELETE -> {
        messageId(event.message, out);
        out.text("#delete");
      }
      case UNDO -> {
        activityId(event.undone, out);
        out.text("#undo");
      }
      case GROUP_PROFILE -> {
        groupId(event.community, out);
        out.text("#profile");
      }
      case PERSON_PROFILE -> prefix(event.source(), out).put(PROFILE).number(event.number);
      case LIKE, SHARE, ACCEPT, FOLLOW, JOIN, LEAVE ->
          prefix(event.source(), out).put(ACTION).number(event.number);
    }
  }

  private static void account(Source source, Person person, JsonLine out) {
    prefix(source, out).put(USER).number(source.account(person.index()));
  }

  private static void groupId(Community community, JsonLine out) {
    prefix(community.source(), out).put(GROUP).number(community.index() + 1L);
  }

  /** The id of a community in the activities. */
  static String groupId(Community community) {
    JsonLine id = new JsonLine();
    groupId(community, id);
    return id.toString();
  }

  private static void messageId(Message message, JsonLine out) {
    prefix(message.community.source(), out).put(MESSAGE).number(message.number);
  }

  private static JsonLine prefix(Source source, JsonLine out) {
    return out.put(URNS[source.ordinal()]);
  }

  private static boolean hasTitle(Message message) {
    return message.forumQuestion
        || message.act == Act.NEWS
        || message.act == Act.WIKI
        || message.act == Act.FILE;
  }

  private static byte[] type(Event.Kind kind) {
    return switch (kind) {
      case CREATE -> Types.CREATE;
      case EDIT, PERSON_PROFILE, GROUP_PROFILE -> Types.UPDATE;
      case DELETE -> Types.DELETE;
      case LIKE -> Types.LIKE;
      case SHARE -> Types.ANNOUNCE;
      case ACCEPT -> Types.ACCEPT;
      case UNDO -> Types.UNDO;
      case FOLLOW -> Types.FOLLOW;
      case JOIN -> Types.JOIN;
      case LEAVE -> Types.LEAVE;
    };
  }

  private static byte[] objectType(Message message) {
    return switch (message.act) {
      case ASK -> message.forumQuestion ? Types.QUESTION : Types.NOTE;
      case NEWS -> Types.ARTICLE;
      case WIKI -> Types.PAGE;
      case FILE -> Types.DOCUMENT;
      case SAY, ANSWER, COMMENT, ACKNOWLEDGE -> Types.NOTE;
    };
  }

  private static byte[][] strings(String... texts) {
    byte[][] bytes = new byte[texts.length][];
    for (int i = 0; i < texts.length; i++) {
      bytes[i] = JsonLine.escaped(texts[i]);
    }
    return bytes;
  }

  /** The words of the profile. */
  private static final class Types {
    static final byte[] CREATE = JsonLine.bytes("Create");
    static final byte[] UPDATE = JsonLine.bytes("Update");
    static final byte[] DELETE = JsonLine.bytes("Delete");
    static final byte[] LIKE = JsonLine.bytes("Like");
    static final byte[] ANNOUNCE = JsonLine.bytes("Announce");
    static final byte[] ACCEPT = JsonLine.bytes("Accept");
    static final byte[] UNDO = JsonLine.bytes("Undo");
    static final byte[] FOLLOW = JsonLine.bytes("Follow");
    static final byte[] JOIN = JsonLine.bytes("Join");
    static final byte[] LEAVE = JsonLine.bytes("Leave");
    static final byte[] NOTE = JsonLine.bytes("Note");
    static final byte[] ARTICLE = JsonLine.bytes("Article");
    static final byte[] QUESTION = JsonLine.bytes("Question");
    static final byte[] PAGE = JsonLine.bytes("Page");
    static final byte[] DOCUMENT = JsonLine.bytes("Document");
  }
}
