package org.minutebook.dependencies;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minutebook.Usage;

/**
 * Looks the libraries that are built with up in the list of vulnerabilities of osv.dev, which knows
 * GitHub's and others' and needs no key. {@code mvn verify} writes the list of libraries.
 *
 * <pre>{@code
 * src/bench/run KnownVulnerabilities target/dependencies.txt
 * }</pre>
 */
final class KnownVulnerabilities {
  /**
   * Where the list is; the property {@code vulnerabilities.list} names another with the same API.
   */
  static final URI LIST =
      URI.create(System.getProperty("vulnerabilities.list", "https://api.osv.dev"));

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_PAGES = 20;

  private final URI list;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /**
   * Asks nothing yet.
   *
   * @param list the address of the list
   */
  KnownVulnerabilities(URI list) {
    this.list = list;
  }

  /** Prints what is known, and exits with 1 if that is anything. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Usage.require(1, args, "KnownVulnerabilities DEPENDENCIES");
    List<Library> libraries = Library.read(Path.of(args[0]));
    List<Advisory> found = new KnownVulnerabilities(LIST).of(libraries);
    found.forEach(System.out::println);
    System.out.printf("%d known of %d libraries%n", found.size(), libraries.size());
    System.exit(found.isEmpty() ? 0 : 1);
  }

  /**
   * The known vulnerabilities of some libraries.
   *
   * @throws IOException if the list can't be reached or does not answer as it should
   */
  List<Advisory> of(List<Library> libraries) throws IOException, InterruptedException {
    try {
      List<Advisory> found = new ArrayList<>();
      for (Map.Entry<String, List<Library>> entry : namesOf(libraries).entrySet()) {
        JsonObject advisory = get("/v1/vulns/" + entry.getKey());
        for (Library library : advisory.has("withdrawn") ? List.<Library>of() : entry.getValue()) {
          found.add(Advisory.of(library, advisory));
        }
      }
      return found;
    } catch (RuntimeException e) {
      // What gson and URI throw at an answer of another form.
      throw new IOException("it answers in another form than expected: " + e.getMessage(), e);
    }
  }

  /** The names of advisories, with the libraries that they are about. */
  private Map<String, List<Library>> namesOf(List<Library> libraries)
      throws IOException, InterruptedException {
    Map<String, List<Library>> names = new TreeMap<>();
    List<Library> asked = libraries;
    List<String> pages = libraries.stream().map(library -> "").toList();
    for (int page = 0; !asked.isEmpty(); page++) {
      if (page == MOST_PAGES) {
        throw new IOException("it has more pages than any library can need");
      }
      JsonArray results = post("/v1/querybatch", query(asked, pages)).getAsJsonArray("results");
      if (results.size() != asked.size()) {
        throw new IOException("it answers another number of questions than it was asked");
      }
      List<Library> unfinished = new ArrayList<>();
      List<String> next = new ArrayList<>();
      for (int i = 0; i < asked.size(); i++) {
        JsonObject result = results.get(i).getAsJsonObject();
        if (result.has("vulns")) {
          for (JsonElement advisory : result.getAsJsonArray("vulns")) {
            String id = advisory.getAsJsonObject().get("id").getAsString();
            names.computeIfAbsent(id, n -> new ArrayList<>()).add(asked.get(i));
          }
        }
        if (result.has("next_page_token")) {
          unfinished.add(asked.get(i));
          next.add(result.get("next_page_token").getAsString());
        }
      }
      asked = unfinished;
      pages = next;
    }
    return names;
  }

  private static JsonObject query(List<Library> libraries, List<String> pages) {
    JsonArray queries = new JsonArray();
    for (int i = 0; i < libraries.size(); i++) {
      JsonObject of = new JsonObject();
      of.addProperty("ecosystem", "Maven");
      of.addProperty("name", libraries.get(i).name());
      JsonObject query = new JsonObject();
      query.addProperty("version", libraries.get(i).version());
      query.add("package", of);
      if (!pages.get(i).isEmpty()) {
        query.addProperty("page_token", pages.get(i));
      }
      queries.add(query);
    }
    JsonObject all = new JsonObject();
    all.add("queries", queries);
    return all;
  }

  private JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(list.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonObject get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(list.resolve(path)));
  }

  private JsonObject send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("it answers with " + answer.statusCode());
    }
    return JsonParser.parseString(answer.body()).getAsJsonObject();
  }
}
