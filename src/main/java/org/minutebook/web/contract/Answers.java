package org.minutebook.web.contract;

import java.util.Map;
import java.util.Optional;
import org.minutebook.json.Json;
import org.minutebook.web.server.Reply;

/** Writes the API's answers. */
public final class Answers {
  /** An answer. */
  public Reply of(Record response) {
    return new Reply(200, Reply.JSON, Json.print(response), Map.of());
  }

  /** An answer that may have another page. */
  public Reply page(Record response, Optional<String> next) {
    Reply reply = of(response);
    return next.map(url -> reply.with("Link", "<" + url + ">; rel=\"next\"")).orElse(reply);
  }
}
