// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.vivaengage;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.compact.Hashes;
import org.iklim.ingest.connect.raw.Activities;
import org.iklim.ingest.connect.raw.Actor;
import org.iklim.ingest.connect.text.Times;
import org.iklim.ingest.csv.CsvRow;

/**
 * LikedMessages.csv, Answers.csv and BestReplyMessages.csv: likes, votes for answers, best answers.
 * None of them has to be in an export.
 */
final class VivaReactions {
  /** Reaction of a vote for an answer; Answers.csv knows no other. */
  private static final String VOTE = "upvote";

  private static final List<String> LIKER =
      List.of("liker_id", "liked_by_id", "liked_by_user_id", "user_id");
  private static final List<String> BEST =
      List.of("best", "is_best", "best_answer", "is_best_answer");

  private final VivaNetwork network;
  private final VivaContents contents;
  private final Sink sink;

  VivaReactions(VivaNetwork network, Sink sink) {
    this.network = network;
    this.contents = new VivaContents(network);
    this.sink = sink;
  }

  /**
   * A row of LikedMessages.csv: a message, and no time of the like.
   *
   * @param onlyUser id of the user the export is of, empty if it is of several
   */
  void liked(CsvRow row, String onlyUser) throws IOException {
    sink.read("like");
    String user =
        LIKER.stream().map(row::text).filter(id -> !id.isEmpty()).findFirst().orElse(onlyUser);
    Optional<Instant> created = Times.parse(row.text("created_at"));
    Optional<String> hidden = network.hidden().reasonOf(row);
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (user.isEmpty()) {
      sink.skipped(VivaSkip.UNKNOWN_USER);
    } else if (row.text("id").isEmpty() || created.isEmpty()) {
      sink.skipped(created.isEmpty() ? VivaSkip.NO_TIME : VivaSkip.NO_ID);
    } else if (isNew(row.text("id"), user, "")) {
      Actor liker = Actor.person(network.userId(user), "");
      String message = network.messageId(row.text("id"));
      RawActivity like = Activities.likeWithoutTime(liker, message, created.get(), "");
      sink.activity(VivaRows.isDirect(row) ? like : Activities.in(contents.place(row, ""), like));
    } else {
      sink.skipped(VivaSkip.DUPLICATE);
    }
  }

  /**
   * A row of Answers.csv: a vote for an answer, or, where a column says so, that it is the best.
   */
  void answer(CsvRow row) throws IOException {
    sink.read("answer_vote");
    String message = row.text("messageId");
    String voter = row.text("voterID");
    Optional<Instant> at = Times.parse(row.text("createdAt"));
    boolean best = BEST.stream().anyMatch(row::isTrue);
    Optional<String> hidden = network.hidden().reasonOf(message);
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (message.isEmpty()) {
      sink.skipped(VivaSkip.NO_ID);
    } else if (at.isEmpty()) {
      sink.skipped(VivaSkip.NO_TIME);
    } else if (best) {
      accepted(message, row.text("threadId"), at.get());
    } else if (voter.isEmpty()) {
      sink.skipped(VivaSkip.NO_AUTHOR);
    } else if (isNew(message, voter, VOTE)) {
      Actor actor = Actor.person(network.userId(voter), "");
      RawActivity vote = Activities.like(actor, at.get(), network.messageId(message), VOTE);
      sink.activity(network.places().in(message, vote));
    } else {
      sink.skipped(VivaSkip.DUPLICATE);
    }
  }

  /** A row of BestReplyMessages.csv: the best answer, with its own time, not that of the choice. */
  void bestReply(CsvRow row) throws IOException {
    sink.read("best_reply");
    Optional<Instant> created = Times.parse(row.text("created_at"));
    Optional<String> hidden = network.hidden().reasonOf(row);
    if (hidden.isPresent()) {
      sink.skipped(hidden.get());
    } else if (row.text("id").isEmpty() || created.isEmpty()) {
      sink.skipped(created.isEmpty() ? VivaSkip.NO_TIME : VivaSkip.NO_ID);
    } else {
      accepted(row.text("id"), VivaRows.thread(row), created.get());
    }
  }

  /** Laid to whoever began the thread: who chose is in no table. */
  private void accepted(String answer, String thread, Instant at) throws IOException {
    long asker = network.starters().get(Hashes.ofId(thread));
    if (asker < 0) {
      sink.skipped(VivaSkip.UNKNOWN_MESSAGE);
    } else if (network.seen().add(Hashes.of("best", answer))) {
      Actor actor = Actor.person(network.userId(String.valueOf(asker)), "");
      RawActivity accept = Activities.accept(actor, at, network.messageId(answer));
      sink.activity(network.places().in(answer, accept));
    } else {
      sink.skipped(VivaSkip.DUPLICATE);
    }
  }

  private boolean isNew(String message, String user, String reaction) {
    return network.seen().add(Hashes.of("like", message, user, reaction));
  }
}
