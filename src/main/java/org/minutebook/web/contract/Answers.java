package org.minutebook.web.contract;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.json.Json;
import org.minutebook.web.WebSettings;
import org.minutebook.web.server.Reply;
import org.minutebook.web.server.RequestParameters;

/**
 * Writes the API's answers: with the addresses that pages have where they are published, and with
 * the fields that the request chose.
 */
public final class Answers {
  private final WebSettings settings;

  public Answers(WebSettings settings) {
    this.settings = settings;
  }

  /** An answer to a request. */
  public Reply of(Record response, RequestParameters asked) {
    return new Reply(200, Reply.JSON, body(response, asked.fields()), Map.of());
  }

  /** An answer that may have another page. */
  public Reply page(Record response, RequestParameters asked, Optional<String> next) {
    Reply reply = of(response, asked);
    return next.map(url -> reply.with("Link", "<" + settings.published(url) + ">; rel=\"next\""))
        .orElse(reply);
  }

  /** What is answered instead of what was asked for. */
  public Reply other(int status, String type, Record response, Map<String, String> headers) {
    return new Reply(status, type, body(response, List.of()), headers);
  }

  private String body(Record response, List<String> fields) {
    String published = settings.published("");
    if (published.isEmpty() && fields.isEmpty()) {
      return Json.print(response);
    }
    JsonObject answer = Json.tree(response);
    if (!published.isEmpty()) {
      WholeAddresses.add(published, answer);
    }
    if (!fields.isEmpty()) {
      ChosenFields.keep(answer, response.getClass().getSimpleName(), fields);
    }
    return Json.print(answer);
  }
}
