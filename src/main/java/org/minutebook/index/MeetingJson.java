package org.minutebook.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minutebook.minutes.Attendee;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;
import org.minutebook.minutes.Section;
import org.minutebook.minutes.Statement;

/**
 * Meetings as JSON: the one shape that {@code parse} prints, the API answers with and the index
 * keeps. Keys whose value is not known are null, not left out; dates are {@code YYYY-MM-DD}.
 */
public final class MeetingJson {
  private MeetingJson() {}

  /** The object that {@code parse} prints: no section text, no link definitions. */
  public static JsonObject of(Meeting meeting) {
    JsonObject json = new JsonObject();
    json.addProperty("file", meeting.file());
    json.addProperty("id", meeting.id());
    json.addProperty("date", meeting.date().map(LocalDate::toString).orElse(null));
    json.addProperty("title", meeting.title());
    json.addProperty("series", meeting.series().orElse(null));
    json.add("attendees", array(meeting.attendees(), MeetingJson::attendee));
    json.add("sections", array(meeting.sections(), MeetingJson::of));
    json.add("statements", array(meeting.statements(), MeetingJson::of));
    json.add("problems", array(meeting.problems(), MeetingJson::problem));
    return json;
  }

  /** A section as {@code parse} prints it, without its text. */
  public static JsonObject of(Section section) {
    JsonObject json = new JsonObject();
    json.addProperty("id", section.id());
    json.addProperty("title", section.title());
    json.addProperty("rawTitle", section.rawTitle());
    JsonArray path = new JsonArray();
    section.path().forEach(path::add);
    json.add("path", path);
    json.addProperty("line", section.line());
    json.addProperty("end", section.end());
    json.addProperty("level", section.level());
    json.addProperty("topic", section.topic());
    return json;
  }

  /** A decision or an action as {@code parse} prints it. */
  public static JsonObject of(Statement statement) {
    JsonObject json = new JsonObject();
    json.addProperty("id", statement.id());
    json.addProperty("kind", statement.kind().word());
    json.addProperty("text", statement.text());
    json.addProperty("line", statement.line());
    json.addProperty("end", statement.end());
    json.addProperty("section", statement.section());
    json.addProperty("explicit", statement.explicit());
    json.addProperty("why", statement.why());
    json.addProperty("owner", statement.owner().orElse(null));
    json.addProperty("due", statement.due().map(LocalDate::toString).orElse(null));
    json.addProperty("outcome", statement.outcome().map(Statement.Outcome::word).orElse(null));
    json.addProperty("context", statement.context().orElse(null));
    return json;
  }

  private static JsonObject attendee(Attendee attendee) {
    JsonObject json = new JsonObject();
    json.addProperty("name", attendee.name());
    json.addProperty("role", attendee.isChair() ? "chair" : null);
    json.addProperty("person", attendee.person().orElse(null));
    return json;
  }

  private static JsonObject problem(Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("line", problem.line());
    json.addProperty("message", problem.message());
    return json;
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonObject> one) {
    JsonArray array = new JsonArray();
    values.stream().map(one).forEach((Consumer<JsonObject>) array::add);
    return array;
  }
}
