package org.minutebook.web.feeds;

import java.util.Optional;
import java.util.stream.Stream;

/** A format of feeds. */
public enum FeedFormat {
  /** Atom, RFC 4287. */
  ATOM(".atom", "application/atom+xml;charset=utf-8"),
  /** JSON Feed 1.1. */
  JSON(".feed.json", "application/feed+json;charset=utf-8");

  private final String suffix;
  private final String contentType;

  FeedFormat(String suffix, String contentType) {
    this.suffix = suffix;
    this.contentType = contentType;
  }

  /** What the address of a feed ends with that stands beside a page. */
  public String suffix() {
    return suffix;
  }

  /** The content type. */
  public String contentType() {
    return contentType;
  }

  /** The path of the feed of any query. */
  public String path() {
    return "/feed" + (this == JSON ? ".json" : suffix);
  }

  /** The format of the feed at a path; empty if there can be none. */
  public static Optional<FeedFormat> of(String path) {
    return Stream.of(values())
        .filter(format -> path.equals(format.path()) || path.endsWith(format.suffix))
        .findFirst();
  }

  /** The address of the page that a feed stands beside. */
  public String without(String path) {
    return path.substring(0, path.length() - suffix.length());
  }

  String write(Feed feed, String self) {
    return this == ATOM ? AtomWriter.write(feed, self) : JsonFeed.write(feed, self);
  }
}
