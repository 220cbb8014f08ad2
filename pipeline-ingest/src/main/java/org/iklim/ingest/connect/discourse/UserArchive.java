// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.discourse;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.compact.LongSet;
import org.iklim.ingest.connect.files.ExportFiles;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.raw.Message;
import org.iklim.ingest.connect.raw.Place;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;
import org.iklim.ingest.csv.CsvTable;

/** What one user wrote (user_archive.csv) and liked (likes.csv). */
final class UserArchive {
  static final String POSTS = "user_archive.csv";
  static final String LIKES = "likes.csv";

  private static final Pattern ADDRESS =
      Pattern.compile("/t/(?:[^/?#]+/)?(\\d+)(?:/(\\d+))?/?(?:[?#].*)?$");

  /** The words for "no" in is_pm, which is in the user's language; any other may mean "yes". */
  private static final Set<String> NO = Set.of("no", "false", "0", "tidak");

  private final Forum forum;
  private final Actor owner;
  private final ImportOptions options;
  private final Sink sink;
  private final LongSet privateTopics = new LongSet();
  private final LongSet seen = new LongSet();

  /** Open topics in which the user wrote. */
  private final Map<String, Place> places = new HashMap<>();

  UserArchive(Forum forum, Actor owner, ImportOptions options, Sink sink) {
    this.forum = forum;
    this.owner = owner;
    this.options = options;
    this.sink = sink;
  }

  /** Reads the archive in a folder of the export. */
  void read(ExportFiles files, String folder) throws IOException {
    each(files, folder + POSTS, this::post);
    each(files, folder + LIKES, this::like);
  }

  private interface RowReader {
    void accept(CsvRow row) throws IOException;
  }

  private static void each(ExportFiles files, String name, RowReader reader) throws IOException {
    if (!files.has(name)) {
      return;
    }
    try (InputStream in = files.read(name);
        CsvTable table = CsvTable.open(in, name)) {
      for (CsvRow row = table.next(); row != null; row = table.next()) {
        reader.accept(row);
      }
    }
  }

  private void post(CsvRow row) throws IOException {
    sink.read("post");
    Matcher address = ADDRESS.matcher(row.text("url"));
    boolean located = address.find();
    Optional<Instant> created = Times.parse(row.text("created_at"));
    boolean isPrivate = !NO.contains(row.text("is_pm").toLowerCase(Locale.ROOT));
    if (isPrivate && located) {
      privateTopics.add(Hashes.ofId(address.group(1)));
    }
    if (isPrivate && !options.includesPrivate()) {
      sink.skipped(DiscourseSkip.DIRECT_CONVERSATION);
    } else if (!located) {
      sink.skipped(DiscourseSkip.NO_ID);
    } else if (created.isEmpty()) {
      sink.skipped(DiscourseSkip.NO_TIME);
    } else {
      String number = address.group(2) == null ? "1" : address.group(2);
      message(row, address.group(1), number, created.get(), isPrivate);
    }
  }

  private void message(CsvRow row, String topic, String number, Instant created, boolean isPrivate)
      throws IOException {
    PostText text = PostText.of(row.raw("post_raw"), row.raw("post_cooked"));
    String first = forum.postId(topic, "1");
    Message message = Message.note(forum.postId(topic, number)).text(text.plain()).thread(first);
    text.mentioned().forEach(userName -> message.mention(forum.userId(userName)));
    message.likes(number(row.text("like_count")));
    if (number.equals("1")) {
      message.title(row.text("topic_title"));
    } else {
      // Which post of the topic it answers is not in an archive.
      message.inReplyTo(first);
    }
    if (!message.hasContent()) {
      sink.skipped(DiscourseSkip.EMPTY);
    } else if (!seen.add(Hashes.of("post", topic, number))) {
      sink.skipped(DiscourseSkip.DUPLICATE);
    } else {
      Place place = place(row, isPrivate);
      if (!isPrivate) {
        places.put(topic, place);
      }
      sink.activity(Activities.create(owner, created, message, place));
    }
  }

  private void like(CsvRow row) throws IOException {
    sink.read("like");
    String topic = row.text("topic_id");
    String number = row.text("post_number");
    Optional<Instant> created = Times.parse(row.text("created_at"));
    if (topic.isEmpty() || number.isEmpty()) {
      sink.skipped(DiscourseSkip.NO_ID);
    } else if (privateTopics.has(Hashes.ofId(topic)) && !options.includesPrivate()) {
      sink.skipped(DiscourseSkip.DIRECT_CONVERSATION);
    } else if (created.isEmpty()) {
      sink.skipped(DiscourseSkip.NO_TIME);
    } else if (!seen.add(Hashes.of("like", topic, number))) {
      sink.skipped(DiscourseSkip.DUPLICATE);
    } else {
      RawActivity like = Activities.like(owner, created.get(), forum.postId(topic, number), "");
      sink.activity(placed(topic, like));
      Optional<Instant> withdrawn = Times.parse(row.text("deleted_at"));
      if (withdrawn.isPresent()) {
        sink.activity(placed(topic, Activities.undo(owner, withdrawn.get(), like)));
      }
    }
  }

  /**
   * Where the user did not write nothing says whether a topic is open: then it passes for private.
   */
  private RawActivity placed(String topic, RawActivity reaction) {
    Place place = places.get(topic);
    return place == null ? reaction : Activities.in(place, reaction);
  }

  /** An archive names categories ("Parent|Child") and gives no numbers. */
  private Place place(CsvRow row, boolean isPrivate) {
    String category = row.text("categories");
    if (isPrivate) {
      return Place.direct(List.of(owner.id()));
    }
    return category.isEmpty() || category.equals("-")
        ? Place.everyone()
        : Place.open(forum.ids().id("category-name", category), category.replace("|", " / "));
  }

  private static int number(String cell) {
    return cell.matches("\\d{1,9}") ? Integer.parseInt(cell) : 0;
  }
}
