// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.connect.activitystreams;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.iklim.ingest.connect.Connector.Sink;
import org.iklim.ingest.connect.ImportOptions;
import org.iklim.ingest.connect.Problems;
import org.iklim.ingest.connect.RawActivity;
import org.iklim.ingest.connect.raw.IdSpace;

/** Takes one object: an activity goes on, what is none is skipped for a reason. */
final class ObjectReader {
  private static final String NO_TENANT = "export";

  private final ProfileForm form;
  private final PrivateConversations conversations = new PrivateConversations();
  private final ImportOptions options;
  private final Sink sink;
  private final Problems problems;

  ObjectReader(ImportOptions options, Sink sink, Problems problems) {
    this.form = new ProfileForm(IdSpace.of("activitystreams", options.tenant().orElse(NO_TENANT)));
    this.options = options;
    this.sink = sink;
    this.problems = problems;
  }

  /**
   * Takes one object; the caller has counted it as read.
   *
   * @param context what its own context says, or that of the collection it is an item of
   * @param where file and line, for what is wrong with it
   */
  void accept(ObjectNode object, AsContext context, String where) throws IOException {
    Optional<String> fault = ObjectShape.firstFault(object);
    String type = AsTypes.ofObject(object);
    if (context == AsContext.OTHER) {
      sink.skipped(AsSkip.OTHER_CONTEXT);
    } else if (fault.isPresent()) {
      problems.found(where, "the property " + fault.get() + " is not what it must be");
      sink.skipped(AsSkip.BAD_PROPERTY);
    } else if (AsTypes.isActivity(type)) {
      activity(object);
    } else if (AsTypes.isMessage(type) && isPublished(object)) {
      activity(form.creation(object));
    } else {
      sink.skipped(AsSkip.NOT_AN_ACTIVITY);
    }
  }

  private void activity(ObjectNode activity) throws IOException {
    Optional<String> reason = conversations.reason(activity);
    form.apply(activity);
    if (reason.isPresent() && !options.includesPrivate()) {
      sink.skipped(reason.get());
    } else {
      sink.activity(RawActivity.of(activity));
    }
  }

  /** Whether a message says who published it, when, and by which name it is known. */
  private static boolean isPublished(JsonNode message) {
    JsonNode author = message.path("attributedTo");
    JsonNode first = author.isArray() ? author.path(0) : author;
    boolean hasAuthor = first.isTextual() || first.path("id").isTextual();
    return hasAuthor && message.path("published").isTextual() && message.path("id").isTextual();
  }
}
