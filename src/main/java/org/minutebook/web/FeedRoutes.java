package org.minutebook.web;

import java.util.Map;
import org.minutebook.web.feeds.Feeds;
import org.minutebook.web.pages.Sitemap;
import org.minutebook.web.server.Reply;

/** Maps addresses to what programs follow the archive by: feeds and the sitemap. */
final class FeedRoutes {
  private FeedRoutes() {}

  /** The content type of what is at a path, since a cache may take over that of an answer 304. */
  static String typeAt(String path) {
    return switch (path) {
      case Feeds.ATOM -> Feeds.ATOM_TYPE;
      case Feeds.JSON -> Feeds.JSON_TYPE;
      case Sitemap.PATH -> Sitemap.TYPE;
      default ->
          PageAddresses.isApi(path)
              ? Reply.JSON
              : PageFormat.suffixOf(path).map(PageFormat::contentType).orElse(Reply.HTML);
    };
  }

  static Map<String, Routes.Answer> of(Feeds feeds, Sitemap sitemap) {
    return Map.of(
        Feeds.ATOM, (request, search) -> feeds.atom(Routes.parameters(request), search),
        Feeds.JSON, (request, search) -> feeds.json(Routes.parameters(request), search),
        Sitemap.PATH,
            (request, search) -> sitemap.answer(Routes.parameter(request, "part"), search));
  }
}
