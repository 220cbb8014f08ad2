// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongSet;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.raw.Undated;
import org.iklim.ingest.connect.text.Times;

/** Posts of topics: messages, their edits and deletions, and which of them is the best answer. */
final class ForumPosts {
  private static final String SMALL_ACTION_TYPE = "3";
  private static final String WHISPER_TYPE = "4";
  private static final String LIKE_ACTION = "2";

  private final Forum forum;
  private final Map<String, Topic> topics;
  private final Map<String, Place> categories = new HashMap<>();
  private final ImportOptions options;
  private final Sink sink;
  private final Undated profiles;
  private final LongSet seen = new LongSet();

  /**
   * Reads posts of these topics.
   *
   * @param topics by their number
   * @param profiles told the time of each post
   */
  ForumPosts(
      Forum forum, Map<String, Topic> topics, ImportOptions options, Sink sink, Undated profiles) {
    this.forum = forum;
    this.topics = topics;
    this.options = options;
    this.sink = sink;
    this.profiles = profiles;
  }

  /** A category is a community; it comes before the posts. */
  void category(String number, Place place) {
    categories.put(number, place);
  }

  /**
   * One post.
   *
   * @param fileTopic number of the topic the file is of, for posts that do not say theirs
   */
  void accept(JsonNode post, String fileTopic) throws IOException {
    sink.read("post");
    String own = Json.text(post, "topic_id");
    String topicNumber = own.isEmpty() ? fileTopic : own;
    Topic topic = topics.get(topicNumber);
    String number = Json.text(post, "post_number");
    if (topicNumber.isEmpty() || number.isEmpty()) {
      sink.skipped(DiscourseSkip.NO_ID);
    } else if (topic == null) {
      sink.skipped(DiscourseSkip.UNKNOWN_TOPIC);
    } else if (topic.isPrivate() && !options.includesPrivate()) {
      sink.skipped(DiscourseSkip.DIRECT_CONVERSATION);
    } else if (isOfUnknownCategory(topic) && !options.includesPrivate()) {
      sink.skipped(DiscourseSkip.UNKNOWN_CATEGORY);
    } else if (!place(topic).isOpen() && !options.includesPrivate()) {
      sink.skipped(DiscourseSkip.PRIVATE_GROUP);
    } else if (isSmallAction(post)) {
      sink.skipped(DiscourseSkip.SMALL_ACTION);
    } else if (Json.text(post, "post_type").equals(WHISPER_TYPE)) {
      sink.skipped(DiscourseSkip.WHISPER);
    } else if (Json.text(post, "username").isEmpty()) {
      sink.skipped(DiscourseSkip.NO_AUTHOR);
    } else if (Times.parse(Json.text(post, "created_at")).isEmpty()) {
      sink.skipped(DiscourseSkip.NO_TIME);
    } else {
      message(post, topicNumber, topic, number);
    }
  }

  private void message(JsonNode post, String topicNumber, Topic topic, String number)
      throws IOException {
    Message message = message(post, forum.postId(topicNumber, number), topicNumber, topic);
    Instant created = Times.parse(Json.text(post, "created_at")).orElseThrow();
    if (!message.hasContent()) {
      sink.skipped(DiscourseSkip.EMPTY);
    } else if (!seen.add(Hashes.of(topicNumber, number))) {
      sink.skipped(DiscourseSkip.DUPLICATE);
    } else {
      Actor author =
          forum.actor(
              Json.text(post, "username"), Json.text(post, "name"), post.path("user_id").asInt());
      Place place = place(topic);
      profiles.passed(created);
      sink.activity(Activities.create(author, created, message.likes(likes(post)), place));
      changes(post, author, created, place, message(post, message.id(), topicNumber, topic));
      boolean best =
          number.equals(topic.accepted()) || post.path("accepted_answer").asBoolean(false);
      if (best && !topic.asker().isEmpty()) {
        // The forum keeps no time of the choice; it cannot be before the answer.
        Actor asker = forum.actor(topic.asker(), "", 0);
        sink.activity(Activities.in(place, Activities.accept(asker, created, message.id())));
      }
    }
  }

  private Message message(JsonNode post, String id, String topicNumber, Topic topic) {
    String number = Json.text(post, "post_number");
    boolean opens = number.equals("1");
    Message message = opens && topic.hasAnswers() ? Message.question(id) : Message.note(id);
    PostText text = PostText.of(Json.text(post, "raw"), Json.text(post, "cooked"));
    message.text(text.plain()).thread(forum.postId(topicNumber, "1"));
    text.mentioned().forEach(userName -> message.mention(forum.userId(userName)));
    if (opens) {
      message.title(topic.title());
      topic.tags().forEach(message::hashtag);
      return message;
    }
    String answered = Json.text(post, "reply_to_post_number");
    boolean toPost = !answered.isEmpty() && !answered.equals(number);
    return message.inReplyTo(forum.postId(topicNumber, toPost ? answered : "1"));
  }

  /** The export has the last wording only; that there were others, and since when, is an event. */
  private void changes(JsonNode post, Actor author, Instant created, Place place, Message message)
      throws IOException {
    Optional<Instant> updated = Times.parse(Json.text(post, "updated_at"));
    boolean edited = post.path("version").asInt(1) > 1 && updated.isPresent();
    if (edited && updated.get().isAfter(created)) {
      sink.activity(Activities.edit(author, updated.get(), message.published(created), place));
    }
    Optional<Instant> deleted = Times.parse(Json.text(post, "deleted_at"));
    if (deleted.isEmpty() && post.path("user_deleted").asBoolean(false)) {
      deleted = updated.isPresent() ? updated : Optional.of(created);
    }
    if (deleted.isPresent()) {
      sink.activity(Activities.delete(author, deleted.get(), message.id(), place));
    }
  }

  private Place place(Topic topic) {
    if (topic.isPrivate()) {
      return Place.direct(
          topic.persons().isEmpty()
              ? List.of(forum.userId(topic.asker()))
              : topic.persons().stream().map(forum::userId).toList());
    }
    if (topic.category().isEmpty()) {
      return Place.everyone();
    }
    return categories.getOrDefault(
        topic.category(), Place.restricted(forum.categoryId(topic.category()), ""));
  }

  private boolean isOfUnknownCategory(Topic topic) {
    return !topic.isPrivate()
        && !topic.category().isEmpty()
        && !categories.containsKey(topic.category());
  }

  private static boolean isSmallAction(JsonNode post) {
    return Json.text(post, "post_type").equals(SMALL_ACTION_TYPE)
        || !Json.text(post, "action_code").isEmpty();
  }

  /** Reactions of the plug-in count likes too, so the larger of both is the number of all. */
  private static int likes(JsonNode post) {
    int likes = 0;
    for (JsonNode action : post.path("actions_summary")) {
      if (Json.text(action, "id").equals(LIKE_ACTION)) {
        likes += action.path("count").asInt(0);
      }
    }
    int reactions = 0;
    for (JsonNode reaction : post.path("reactions")) {
      reactions += reaction.path("count").asInt(0);
    }
    return Math.max(likes, reactions);
  }
}
