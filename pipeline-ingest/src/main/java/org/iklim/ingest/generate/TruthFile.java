// SPDX-License-Identifier: GPL-3.0-or-later
package org.iklim.ingest.generate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.iklim.schemas.RejectReason;

/** Writes truth.json; docs/generate.md describes each part. */
final class TruthFile implements AutoCloseable {
  private final JsonGenerator json;
  private final CompanyPlan plan;
  private final Cast cast;
  private final Circles circles;
  private final Truth truth;

  private TruthFile(Path file, Cast cast, Circles circles, Truth truth) throws IOException {
    json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
    this.plan = truth.plan();
    this.cast = cast;
    this.circles = circles;
    this.truth = truth;
  }

  static void write(Path file, Cast cast, Circles circles, Truth truth) throws IOException {
    try (TruthFile writer = new TruthFile(file, cast, circles, truth)) {
      writer.write();
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("people", plan.people());
    json.writeNumberField("weeks", plan.weeks());
    json.writeNumberField("seed", plan.seed());
    json.writeStringField("start", plan.date(0).toString());
    json.writeStringField("end", plan.date(plan.days() - 1).toString());
    expected();
    incidents();
    experts();
    communities();
    circles();
    circleChanges();
    silentLeaders();
    careers("joined", Career::joinsLater, Career::joined);
    careers("fading", Career::fades, Career::fading);
    careers("moved", Career::moves, Career::moved);
    careers("left", Career::leaves, Career::left);
    json.writeEndObject();
  }

  private void expected() throws IOException {
    long created = truth.of(Event.Kind.CREATE);
    long deleted = truth.of(Event.Kind.DELETE);
    long likes = truth.of(Event.Kind.LIKE);
    long withdrawn = truth.of(Event.Kind.UNDO);
    json.writeObjectFieldStart("expected");
    count("activities_total_lines", truth.lines());
    count("valid", truth.valid());
    count("account_profiles", truth.of(Event.Kind.PERSON_PROFILE));
    count("group_profiles", truth.of(Event.Kind.GROUP_PROFILE));
    count("activity_events", truth.valid() - truth.of(Event.Kind.PERSON_PROFILE));
    count("duplicates", truth.duplicates());
    count("late", truth.late());
    count("rejected_total", truth.rejectedTotal());
    json.writeObjectFieldStart("rejected");
    for (Map.Entry<RejectReason, Long> entry : truth.rejected().entrySet()) {
      count(entry.getKey().name(), entry.getValue());
    }
    json.writeEndObject();
    count("messages_created", created);
    count("posts", truth.posts());
    count("comments", created - truth.posts());
    count("edits", truth.of(Event.Kind.EDIT));
    count("messages_deleted", deleted);
    count("messages_current", created - deleted);
    count("likes_given", likes);
    count("likes_withdrawn", withdrawn);
    count("likes_standing", likes - withdrawn);
    count("shares", truth.of(Event.Kind.SHARE));
    count("accepted_answers", truth.of(Event.Kind.ACCEPT));
    count("follows", truth.of(Event.Kind.FOLLOW));
    count("joins", truth.of(Event.Kind.JOIN));
    count("leaves", truth.of(Event.Kind.LEAVE));
    json.writeEndObject();
  }

  private void incidents() throws IOException {
    json.writeArrayFieldStart("incidents");
    for (Incident incident : truth.incidents()) {
      json.writeStartObject();
      json.writeNumberField("id", incident.number());
      json.writeStringField("kind", incident.kind().word());
      json.writeStringField("topic", incident.kind().topic().word());
      json.writeStringField("aspect", incident.kind().aspect());
      json.writeStringField("unit", incident.unit().path());
      json.writeStringField("community", cast.communities().of(incident.unit()).name());
      json.writeStringField("start", plan.date(incident.start()).toString());
      day("peak", incident.peak());
      json.writeStringField("end", plan.date(incident.end()).toString());
      count("extra_messages", incident.extraMessages());
      count("unit_messages", incident.unitMessages());
      count("voices", incident.voices());
      json.writeNumberField("tone_points", incident.tonePoints());
      json.writeNumberField("index_points", incident.indexPoints());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void experts() throws IOException {
    json.writeArrayFieldStart("experts");
    for (Topic topic : Topic.values()) {
      for (Expert expert : cast.experts().on(topic)) {
        json.writeStartObject();
        json.writeStringField("topic", topic.word());
        json.writeStringField("person_id", expert.person().personId());
        count("answers", expert.answers());
        count("accepted", expert.acceptedAnswers());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void communities() throws IOException {
    json.writeArrayFieldStart("communities");
    for (Community community : cast.communities().all()) {
      json.writeStartObject();
      json.writeStringField("id", ActivityWriter.groupId(community));
      json.writeStringField("name", community.name());
      json.writeStringField("kind", community.kind().name());
      json.writeBooleanField("private", community.restricted());
      json.writeNumberField("size", community.audience().size());
      if (community.kind() == Community.Kind.INTEREST) {
        members(community.audience().toArray());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void circles() throws IOException {
    json.writeArrayFieldStart("circles");
    for (Circle circle : circles.all()) {
      json.writeStartObject();
      json.writeNumberField("id", circle.number());
      json.writeStringField("from", plan.date(circle.from()).toString());
      json.writeStringField("to", plan.date(circle.to() - 1).toString());
      members(circle.members());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void circleChanges() throws IOException {
    json.writeArrayFieldStart("circle_changes");
    for (CircleChange change : circles.changes()) {
      json.writeStartObject();
      json.writeStringField("kind", change.kind().name());
      day("day", change.day());
      numbers("before", change.before());
      numbers("after", change.after());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void numbers(String name, List<Circle> some) throws IOException {
    json.writeArrayFieldStart(name);
    for (Circle circle : some) {
      json.writeNumber(circle.number());
    }
    json.writeEndArray();
  }

  private void members(int[] people) throws IOException {
    json.writeArrayFieldStart("members");
    for (int person : people) {
      json.writeString(Person.personId(person));
    }
    json.writeEndArray();
  }

  private void silentLeaders() throws IOException {
    json.writeArrayFieldStart("silent_leaders");
    for (Person person : cast.people()) {
      if (person.isSilent()) {
        json.writeStartObject();
        json.writeStringField("person_id", person.personId());
        json.writeStringField("unit", person.unit().path());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void careers(String name, Predicate<Career> planted, ToIntFunction<Career> dayOf)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Person person : cast.people()) {
      Career career = person.career();
      if (planted.test(career)) {
        int day = dayOf.applyAsInt(career);
        json.writeStartObject();
        json.writeStringField("person_id", person.personId());
        day("day", day);
        json.writeStringField("unit", person.unitOn(day).path());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** A date, and the ISO week it lies in. */
  private void day(String name, int day) throws IOException {
    var date = plan.date(day);
    int week = date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    json.writeStringField(name, date.toString());
    json.writeStringField(
        "week", date.get(IsoFields.WEEK_BASED_YEAR) + (week < 10 ? "-W0" : "-W") + week);
  }

  private void count(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }
}
