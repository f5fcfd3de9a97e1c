package org.minutebook.web;

import java.util.Map;
import java.util.TreeMap;
import org.minutebook.minutes.Statement;
import org.minutebook.search.MinutesSearch;
import org.minutebook.web.cards.CardPictures;
import org.minutebook.web.discovery.LlmsText;
import org.minutebook.web.discovery.OpenSearch;
import org.minutebook.web.feeds.FeedFormat;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.server.Reply;
import spark.Request;

/** Maps addresses to what programs follow the archive by: feeds, the sitemap, descriptions. */
final class FeedRoutes {
  private FeedRoutes() {}

  /** Answers a request for a feed beside a page. */
  interface FeedAnswer {
    /**
     * The feed.
     *
     * @param path that of the page, still percent-encoded
     */
    Reply to(String path, FeedFormat format, Request request, MinutesSearch search);
  }

  /** The content type of what is at a path, since a cache may take over that of an answer 304. */
  static String typeAt(String path) {
    return switch (path) {
      case Sitemap.PATH -> Sitemap.TYPE;
      case OpenSearch.PATH -> OpenSearch.TYPE;
      case OpenSearch.SUGGESTIONS -> OpenSearch.SUGGESTIONS_TYPE;
      case LlmsText.PATH -> LlmsText.TYPE;
      default ->
          PageAddresses.isApi(path)
              ? Reply.JSON
              : PageAddresses.isPicture(path)
                  ? CardPictures.TYPE
                  : FeedFormat.of(path)
                      .map(FeedFormat::contentType)
                      .or(() -> PageFormat.suffixOf(path).map(PageFormat::contentType))
                      .orElse(Reply.HTML);
    };
  }

  /** A page, or the feed that stands beside it where the address ends as that of one. */
  static Routes.Answer orFeed(Routes.Answer page, FeedAnswer feed) {
    return (request, search) -> {
      String path = request.raw().getRequestURI();
      return FeedFormat.of(path)
          .map(format -> feed.to(format.without(path), format, request, search))
          .orElseGet(() -> page.to(request, search));
    };
  }

  static Map<String, Routes.Answer> of(
      Feeds feeds, Sitemap sitemap, OpenSearch openSearch, LlmsText llms) {
    Map<String, Routes.Answer> all = new TreeMap<>();
    for (FeedFormat format : FeedFormat.values()) {
      all.put(format.path(), query(format.path(), format, feeds));
      for (String page : new String[] {"/search", "/timeline"}) {
        all.put(page + format.suffix(), query(page + format.suffix(), format, feeds));
      }
      String decisions = PageAddresses.DECISIONS + format.suffix();
      all.put(decisions, kind(Statement.Kind.DECISION, decisions, format, feeds));
      String actions = PageAddresses.ACTIONS + format.suffix();
      all.put(actions, kind(Statement.Kind.ACTION, actions, format, feeds));
    }
    all.put(
        Sitemap.PATH,
        (request, search) -> sitemap.answer(Routes.parameter(request, "part"), search));
    all.put(OpenSearch.PATH, (request, search) -> openSearch.description());
    all.put(
        OpenSearch.SUGGESTIONS,
        (request, search) -> openSearch.suggestions(Routes.parameters(request), search));
    all.put(LlmsText.PATH, (request, search) -> llms.answer(search));
    return all;
  }

  private static Routes.Answer query(String path, FeedFormat format, Feeds feeds) {
    return (request, search) -> feeds.query(path, format, Routes.parameters(request), search);
  }

  private static Routes.Answer kind(
      Statement.Kind kind, String path, FeedFormat format, Feeds feeds) {
    return (request, search) -> feeds.kind(kind, path, format, Routes.parameters(request), search);
  }
}
