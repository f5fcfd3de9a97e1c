package org.minutebook.web.feeds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minutebook.json.Json;

/**
 * Writes a feed as JSON Feed.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a>
 */
final class JsonFeed {
  private JsonFeed() {}

  /** The feed as a document; {@code self} is its own address. */
  static String write(Feed feed, String self) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("version", "https://jsonfeed.org/version/1.1");
    all.put("title", feed.title());
    all.put("home_page_url", feed.page());
    all.put("feed_url", self);
    all.put("authors", List.of(Map.of("name", feed.author())));
    all.put("items", feed.entries().stream().map(JsonFeed::item).toList());
    return Json.print(all);
  }

  private static Map<String, Object> item(Feed.Entry entry) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", entry.id());
    item.put("url", entry.page());
    item.put("title", entry.title());
    item.put("content_text", entry.text());
    item.put("date_published", entry.made().toString());
    item.put("tags", Stream.concat(Stream.of(entry.kind()), entry.outcome().stream()).toList());
    return item;
  }
}
