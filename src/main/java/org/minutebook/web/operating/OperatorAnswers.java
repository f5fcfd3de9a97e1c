package org.minutebook.web.operating;

import java.util.Map;
import org.minutebook.json.Json;
import org.minutebook.web.Condition;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.Readiness;
import org.minutebook.web.api.Api;
import org.minutebook.web.server.Reply;

/** Answers those who operate the server: whether it runs, and whether it can answer others. */
public final class OperatorAnswers {
  private static final Map<String, String> FRESH = Map.of("Cache-Control", "no-store");

  private OperatorAnswers() {}

  /** Says that the server runs, whatever it can do. */
  public static Reply alive() {
    return new Reply(200, "text/plain;charset=utf-8", "ok\n", FRESH);
  }

  /** Says how old the index is; 503 while there is none. */
  public static Reply ready(Readiness readiness, Condition condition) {
    return switch (readiness) {
      case Readiness.Indexing progress -> Api.indexing(PageAddresses.API + "/status", progress);
      case Readiness.Ready ready ->
          new Reply(200, Reply.JSON, Json.print(ReadinessResponse.of(condition)), FRESH);
    };
  }
}
