package org.minutebook.cli.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.minutebook.archive.Folders;
import org.minutebook.archive.Settings;
import org.minutebook.index.Progress;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.LocalApi;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.Readiness;
import org.minutebook.web.ServerException;
import org.minutebook.web.WebServer;
import org.minutebook.web.WebSettings;

/**
 * Writes a whole archive as files that any web server can send: every page that the server has, but
 * for answers to queries, and an index that is searched in the browser. The pages come from a
 * server on this machine that runs while the site is written, so they are the same.
 */
public final class StaticSite {
  private static final List<String> SCRIPTS =
      List.of("site.js", "copy.js", "keys.js", "announce.js");

  private static final int MAX_ATTEMPTS = 5;

  private final MinutesSearch search;
  private final LocalApi api;
  private final Settings settings;
  private final Path staticFolder;
  private final String version;

  /**
   * @param staticFolder the stylesheets and scripts that come with the program
   * @param version of the program
   */
  public StaticSite(
      MinutesSearch search, LocalApi api, Settings settings, Path staticFolder, String version) {
    this.search = search;
    this.api = api;
    this.settings = settings;
    this.staticFolder = staticFolder;
    this.version = version;
  }

  /**
   * Writes the site. A folder that is a site already is replaced once the new one is whole.
   *
   * @param folder does not exist, is empty, or is a site
   * @return the number of pages
   * @throws IOException if the folder holds something else or can't be written
   */
  public int write(Path folder, Progress progress) throws IOException, ServerException {
    Path target = folder.toAbsolutePath().normalize();
    if (target.getFileName() == null) {
      throw new IOException("a site can't be the whole disk; name a folder in it");
    }
    SiteFolder.requireReplaceable(target);
    Path part = SiteFolder.beside(target, "part");
    Files.createDirectories(part);
    try {
      int pages = writePages(part, progress);
      writeSearch(part);
      Files.writeString(part.resolve(SiteFolder.MARKER), version + "\n");
      SiteFolder.replace(target, part);
      return pages;
    } catch (IOException | ServerException | RuntimeException e) {
      Folders.delete(part);
      throw e;
    }
  }

  private int writePages(Path part, Progress progress) throws IOException, ServerException {
    WebSettings web =
        new WebSettings("127.0.0.1", 0, staticFolder, () -> settings, version).below("");
    try (WebServer server = WebServer.start(web, () -> new Readiness.Ready(search));
        HttpClient client = HttpClient.newHttpClient()) {
      Crawl crawl = new Crawl(client, server.address(), part, progress, this::withPicture);
      crawl.run(List.of("/"));
      // Links that were handed out before lead on, though no page has them.
      crawl.run(search.movedAddresses().stream().map(StaticSite::page).toList());
      writeFrames(crawl, part);
      return crawl.pages;
    }
  }

  /**
   * A site has one picture for all its pages: one for each would take longer to draw, and more
   * space, than all the rest.
   */
  private SitePage withPicture(SitePage page) {
    return settings
        .address()
        .map(
            address ->
                page.withPicture(
                    address + PageAddresses.PICTURE_OF_ARCHIVE,
                    settings.name().orElse("Minutebook")))
        .orElse(page);
  }

  /** The path of the page that a meeting or a section had. */
  private static String page(String address) {
    return "/meetings/" + Address.encodePath(address);
  }

  /** Writes what is made of the frame of the server's pages, and the feed if it has addresses. */
  private void writeFrames(Crawl crawl, Path part) throws IOException {
    SitePage searching = SitePage.searching(crawl.get("/search").body());
    SiteFolder.store(part, SiteAddress.SEARCH, searching.html());
    SiteAddress notFound = new SiteAddress("/404", List.of(), "404.html");
    String path = settings.address().map(a -> URI.create(a).getRawPath()).orElse("");
    SitePage missing = SitePage.of(notFound, crawl.get(notFound.request()).body());
    SiteFolder.store(part, notFound, missing.shownAnywhere(path).html());
    if (settings.address().isPresent()) {
      for (String feed : List.of("feed.atom", "feed.json", "sitemap.xml")) {
        SiteFolder.store(
            part, new SiteAddress("/" + feed, List.of(), feed), crawl.get("/" + feed).body());
      }
      crawl.storeBytes(PageAddresses.PICTURE_OF_ARCHIVE);
    }
  }

  /** Follows the links of the pages from the first one on. */
  private static final class Crawl {
    private final HttpClient client;
    private final URI server;
    private final Path folder;
    private final Progress progress;
    private final UnaryOperator<SitePage> finish;
    private final Deque<SiteAddress> next = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();
    private int pages;

    Crawl(
        HttpClient client,
        URI server,
        Path folder,
        Progress progress,
        UnaryOperator<SitePage> finish) {
      this.client = client;
      this.server = server;
      this.folder = folder;
      this.progress = progress;
      this.finish = finish;
    }

    void run(List<String> addresses) throws IOException {
      addresses.forEach(address -> SiteAddress.of(address).ifPresent(this::add));
      for (String script : SCRIPTS) {
        add(SiteAddress.of("/static/" + script).orElseThrow());
      }
      while (!next.isEmpty()) {
        fetch(next.removeFirst());
      }
    }

    private void add(SiteAddress address) {
      if (seen.add(address.request())) {
        next.add(address);
      }
    }

    private void fetch(SiteAddress address) throws IOException {
      HttpResponse<String> answer = get(address.request());
      Optional<String> moved = answer.headers().firstValue("Location");
      if (moved.isPresent()) {
        Optional<SiteAddress> to = SiteAddress.of(moved.get().replaceAll("#.*", ""));
        if (to.isPresent()) {
          add(to.get());
          SiteFolder.store(folder, address, redirect(to.get().relativeTo(address)));
        }
      } else if (answer.statusCode() == 200 && address.isPage()) {
        SitePage page = finish.apply(SitePage.of(address, answer.body()));
        SiteFolder.store(folder, address, page.html());
        page.links().forEach(this::add);
        pages++;
        progress.at(pages, seen.size());
      } else if (answer.statusCode() == 200) {
        SiteFolder.store(folder, address, answer.body());
      }
    }

    private static String redirect(String to) {
      return """
          <!DOCTYPE html>
          <html lang="en"><head><meta charset="utf-8"><title>Moved</title>
          <meta http-equiv="refresh" content="0; url=%1$s"><meta name="robots" content="noindex"></head>
          <body><p>This page has <a href="%1$s">moved</a>.</p></body></html>
          """
          .formatted(to);
    }

    /** Stores what is no text, if there is such a thing. */
    void storeBytes(String path) throws IOException {
      HttpResponse<byte[]> answer = get(path, HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() == 200) {
        Files.write(folder.resolve(path.substring(1)), answer.body());
      }
    }

    private HttpResponse<String> get(String path) throws IOException {
      return get(path, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body)
        throws IOException {
      HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).build();
      try {
        for (int attempt = 1; ; attempt++) {
          HttpResponse<T> answer = client.send(request, body);
          if (answer.statusCode() < 500) {
            return answer;
          }
          if (attempt == MAX_ATTEMPTS) {
            throw new IOException("no page for " + path + ": status " + answer.statusCode());
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  private void writeSearch(Path part) throws IOException {
    SearchFiles files = new SearchFiles();
    for (MeetingRef ref : search.meetings()) {
      Optional<Meeting> meeting = search.meeting(ref.id());
      if (meeting.isPresent()) {
        addTopics(meeting.get(), ref, files);
      }
    }
    files.write(
        (path, text) -> {
          Path file = part.resolve(path);
          Files.createDirectories(file.getParent());
          Files.writeString(file, text);
        });
  }

  private void addTopics(Meeting meeting, MeetingRef ref, SearchFiles files) {
    Map<String, List<JsonObject>> statements =
        api.statementRows(meeting, Statement.Level.SURE).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getAsJsonObject("section").get("id").getAsString()));
    for (JsonObject section : api.sectionRows(meeting)) {
      String id = section.get("id").getAsString();
      Optional<SiteAddress> page = SiteAddress.of(Address.of(meeting.id(), id).path());
      if (section.get("topic").getAsBoolean() && page.isPresent()) {
        JsonElement date = section.getAsJsonObject("meeting").get("date");
        files.add(
            page.get().relativeTo(SiteAddress.of("/").orElseThrow()),
            section.get("title").getAsString(),
            ref.title(),
            date == null || date.isJsonNull() ? "" : date.getAsString(),
            section.get("plain").getAsString(),
            statements.getOrDefault(id, List.of()));
      }
    }
  }
}
