package org.minutebook.web;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.archive.Settings;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.api.Api;
import org.minutebook.web.api.Rows;
import org.minutebook.web.render.MarkdownHtml;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/**
 * The API's answers without a server, for {@code --json} on the command line: the same bodies that
 * {@code /api/v1} sends for the same parameters.
 *
 * <pre>{@code
 * String json = new LocalApi(search, settings).search(Map.of("q", "arm", "limit", "5"));
 * }</pre>
 */
public final class LocalApi {
  private final MinutesSearch search;
  private final Api api;
  private final Rows rows;

  /** Answers from {@code search}; {@code archive} says where the archive's files are hosted. */
  public LocalApi(MinutesSearch search, Settings archive) {
    this.search = search;
    WebSettings settings = new WebSettings("", 0, Path.of(""), () -> archive, "");
    this.api = new Api(settings, new MarkdownHtml(new SecureRandom()));
    this.rows = new Rows(settings);
  }

  /** The body of {@code /api/v1/search} with these parameters. */
  public String search(Map<String, String> parameters) {
    return api.search(RequestParameters.from(parameters::get), search).body();
  }

  /** The body of {@code /api/v1/timeline} with these parameters. */
  public String timeline(Map<String, String> parameters) {
    return api.timeline(RequestParameters.from(parameters::get), search).body();
  }

  /** The body of {@code /api/v1/meetings/{address}}; empty if no meeting or section has it. */
  public Optional<String> meeting(String address, Map<String, String> parameters) {
    RequestParameters read = RequestParameters.from(parameters::get);
    return Optional.of(api.meeting(Optional.of(address), read, search))
        .filter(reply -> reply.status() == 200)
        .map(Reply::body);
  }

  /** A meeting as an object without its sections. */
  public JsonObject meetingRow(Meeting meeting) {
    return rows.meeting(meeting);
  }

  /** The sections of a meeting as objects. */
  public List<JsonObject> sectionRows(Meeting meeting) {
    return rows.sections(meeting);
  }

  /** The statements of a meeting as objects. */
  public List<JsonObject> statementRows(Meeting meeting, Statement.Level level) {
    return rows.statements(meeting, level, search);
  }
}
