package org.minutebook.index;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
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
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

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

  /** All of a meeting: as {@link #of(Meeting)}, with {@code text} in sections and {@code links}. */
  public static JsonObject whole(Meeting meeting) {
    JsonObject json = of(meeting);
    json.add("sections", array(meeting.sections(), MeetingJson::whole));
    JsonObject links = new JsonObject();
    meeting.links().forEach(links::addProperty);
    json.add("links", links);
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

  /** A section with its {@code text}. */
  public static JsonObject whole(Section section) {
    JsonObject json = of(section);
    json.addProperty("text", section.text());
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

  /** The meeting of {@link #of(Meeting)} or {@link #whole(Meeting)}; a text left out is empty. */
  public static Meeting from(JsonObject json) {
    Map<String, String> links = new LinkedHashMap<>();
    if (json.get("links") instanceof JsonObject targets) {
      targets.entrySet().forEach(e -> links.put(e.getKey(), e.getValue().getAsString()));
    }
    return new Meeting(
        json.get("file").getAsString(),
        json.get("id").getAsString(),
        string(json, "date").map(LocalDate::parse),
        json.get("title").getAsString(),
        string(json, "series"),
        list(json, "attendees", MeetingJson::attendee),
        list(json, "sections", MeetingJson::section),
        list(json, "statements", MeetingJson::statement),
        list(json, "problems", MeetingJson::problem),
        links);
  }

  /** The section of {@link #of(Section)} or {@link #whole(Section)}; a text left out is empty. */
  public static Section section(JsonObject json) {
    List<String> path = new ArrayList<>();
    json.getAsJsonArray("path").forEach(p -> path.add(p.getAsString()));
    return new Section(
        json.get("id").getAsString(),
        json.get("title").getAsString(),
        json.get("rawTitle").getAsString(),
        path,
        json.get("line").getAsInt(),
        json.get("end").getAsInt(),
        json.get("level").getAsInt(),
        json.get("topic").getAsBoolean(),
        string(json, "text").orElse(""));
  }

  /** The statement of {@link #of(Statement)}. */
  public static Statement statement(JsonObject json) {
    return new Statement(
        json.get("id").getAsString(),
        Statement.Kind.valueOf(json.get("kind").getAsString().toUpperCase(Locale.ROOT)),
        json.get("text").getAsString(),
        json.get("line").getAsInt(),
        json.get("end").getAsInt(),
        json.get("section").getAsString(),
        json.get("explicit").getAsBoolean(),
        json.get("why").getAsString(),
        string(json, "owner"),
        string(json, "due").map(LocalDate::parse),
        string(json, "outcome").map(o -> Statement.Outcome.valueOf(o.toUpperCase(Locale.ROOT))),
        string(json, "context"));
  }

  /** JSON on one line, with nulls, without HTML's escapes. */
  public static String print(JsonElement json) {
    return GSON.toJson(json);
  }

  private static JsonObject attendee(Attendee attendee) {
    JsonObject json = new JsonObject();
    json.addProperty("name", attendee.name());
    json.addProperty("role", attendee.chair() ? "chair" : null);
    json.addProperty("person", attendee.person().orElse(null));
    return json;
  }

  private static Attendee attendee(JsonObject json) {
    return new Attendee(
        json.get("name").getAsString(),
        string(json, "role").filter("chair"::equals).isPresent(),
        string(json, "person"));
  }

  private static JsonObject problem(Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("line", problem.line());
    json.addProperty("message", problem.message());
    return json;
  }

  private static Problem problem(JsonObject json) {
    return new Problem(json.get("line").getAsInt(), json.get("message").getAsString());
  }

  private static <T> JsonArray array(List<T> values, Function<T, JsonObject> one) {
    JsonArray array = new JsonArray();
    values.stream().map(one).forEach((Consumer<JsonObject>) array::add);
    return array;
  }

  private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> one) {
    JsonArray array = json.getAsJsonArray(key);
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1)
        .map(i -> one.apply(array.get(i).getAsJsonObject()))
        .toList();
  }

  private static Optional<String> string(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null || value instanceof JsonNull
        ? Optional.empty()
        : Optional.of(value.getAsString());
  }
}
