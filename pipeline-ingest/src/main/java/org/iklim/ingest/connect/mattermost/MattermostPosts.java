// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.mattermost;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.mattermost.MattermostDirectory.Channel;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Json;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;

/** A line of a post, with its replies and reactions. */
final class MattermostPosts {
  private final MattermostDirectory directory;
  private final SameMoments moments;
  private final Sink sink;

  MattermostPosts(MattermostDirectory directory, SameMoments moments, Sink sink) {
    this.directory = directory;
    this.moments = moments;
    this.sink = sink;
  }

  /** A post of a channel. */
  void post(JsonNode post) throws IOException {
    sink.read("post");
    String team = Json.text(post, "team");
    String name = Json.text(post, "channel");
    Optional<Channel> channel = directory.channel(team, name);
    if (channel.isEmpty()) {
      skipAll(post, "unknown_channel");
    } else if (channel.get().readable()) {
      thread(post, channel.get().place(), SameMoments.whereOf(post));
    } else {
      skipAll(post, "private");
    }
  }

  /** A post of a direct conversation. */
  void directPost(JsonNode post) throws IOException {
    sink.read("direct_post");
    if (!directory.readsDirect()) {
      skipAll(post, "private");
      return;
    }
    Place place = Place.direct(SameMoments.members(post).stream().map(directory::id).toList());
    thread(post, place, SameMoments.whereDirect(post));
  }

  private void thread(JsonNode post, Place place, List<String> where) throws IOException {
    long moment = SameMoments.moment(post, where);
    String root = id(post, where, moment);
    said(post, root, root, place);
    for (JsonNode reply : post.path("replies")) {
      sink.read("reply");
      long replied = SameMoments.moment(reply, SameMoments.below(moment));
      said(reply, id(reply, List.of("reply", root), replied), root, place);
    }
  }

  /**
   * The source has no ids. Where, who and when tell posts of people apart, whatever is edited; a
   * program may write twice in a millisecond, so its words count too, which nobody edits.
   */
  private String id(JsonNode post, List<String> where, long moment) {
    return directory.ids().id("post", moments.digest(post, where, moment, isProgram(post)));
  }

  private void said(JsonNode post, String id, String thread, Place place) throws IOException {
    boolean reactable = false;
    Optional<Instant> published = Json.millis(post, "create_at");
    if (published.isEmpty()) {
      sink.skipped("no_time");
    } else if (Json.text(post, "user").isEmpty()) {
      sink.skipped("no_author");
    } else {
      reactable = told(post, published.get(), id, thread, place);
    }
    if (reactable) {
      reactions(post, id, place);
    } else {
      skipReactions(post, "reaction_to_notice");
    }
  }

  /** Gives the post's activity or skips it; true if it is a message one can react to. */
  private boolean told(JsonNode post, Instant at, String id, String thread, Place place)
      throws IOException {
    boolean isGroup = !place.groupId().isEmpty();
    MattermostNotice notice = MattermostNotice.of(post);
    if (notice == MattermostNotice.TALK) {
      return talk(post, id, thread, place);
    }
    if (notice == MattermostNotice.JOIN && isGroup) {
      sink.activity(Activities.join(author(post), Optional.of(at), place));
    } else if (notice == MattermostNotice.LEAVE && isGroup) {
      sink.activity(Activities.leave(author(post), at, place));
    } else {
      sink.skipped("notice");
    }
    return false;
  }

  private boolean talk(JsonNode post, String id, String thread, Place place) throws IOException {
    Message message = message(post, id, thread);
    if (!message.hasContent()) {
      sink.skipped("empty");
      return false;
    }
    Instant published = Json.millis(post, "create_at").orElseThrow();
    Actor author = author(post);
    sink.activity(Activities.create(author, published, message, place));
    directory.passed(published);
    Optional<Instant> edited = Json.millis(post, "edit_at");
    if (edited.isPresent()) {
      Message changed = message(post, id, thread).published(published);
      sink.activity(Activities.edit(author, edited.get(), changed, place));
    }
    return true;
  }

  private Message message(JsonNode post, String id, String thread) {
    MattermostText text = MattermostText.of(Json.text(post, "message"));
    Message message = Message.note(id).text(text.plain()).thread(thread);
    if (!thread.equals(id)) {
      message.inReplyTo(thread);
    }
    text.mentioned().stream()
        .filter(directory::knows)
        .forEach(user -> message.mention(directory.id(user)));
    text.hashtags().forEach(message::hashtag);
    for (JsonNode attachment : post.path("attachments")) {
      String path = Json.text(attachment, "path");
      message.attachment(path.substring(path.lastIndexOf('/') + 1));
    }
    return message;
  }

  /** A hook writes in the name of who made it, but is not that person. */
  private Actor author(JsonNode post) {
    String user = Json.text(post, "user");
    Actor known = directory.actor(user);
    return isProgram(post) && known.type().equals("Person")
        ? Actor.service(directory.ids().id("hook", user), "")
        : known;
  }

  private boolean isProgram(JsonNode post) {
    JsonNode props = post.path("props");
    return Json.text(props, "from_webhook").equals("true")
        || Json.text(props, "from_bot").equals("true")
        || directory.actor(Json.text(post, "user")).type().equals("Service");
  }

  private void reactions(JsonNode post, String messageId, Place place) throws IOException {
    for (JsonNode reaction : post.path("reactions")) {
      sink.read("reaction");
      Optional<Instant> at = Json.millis(reaction, "create_at");
      String user = Json.text(reaction, "user");
      if (at.isEmpty() || user.isEmpty()) {
        sink.skipped(at.isEmpty() ? "no_time" : "no_author");
      } else {
        String emoji = Json.text(reaction, "emoji_name");
        RawActivity like = Activities.like(directory.actor(user), at.get(), messageId, emoji);
        sink.activity(Activities.in(place, like));
      }
    }
  }

  private void skipReactions(JsonNode post, String reason) {
    for (int i = 0; i < post.path("reactions").size(); i++) {
      sink.read("reaction");
      sink.skipped(reason);
    }
  }

  private void skipAll(JsonNode post, String reason) {
    sink.skipped(reason);
    skipReactions(post, reason);
    for (JsonNode reply : post.path("replies")) {
      sink.read("reply");
      sink.skipped(reason);
      skipReactions(reply, reason);
    }
  }
}
