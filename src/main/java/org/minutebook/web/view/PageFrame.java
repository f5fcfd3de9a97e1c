package org.minutebook.web.view;

import java.util.List;

/**
 * What surrounds the content of a page: title, navigation, search box and metadata.
 *
 * @param title the page's title
 * @param archive the archive's name
 * @param query the text in the search box
 * @param nav the main navigation; a note marks the link to this page or its parent
 * @param feed the address of the feed that tells what comes new to this page
 * @param alternates the same page in other formats; a note has the media type
 */
public record PageFrame(
    String title,
    String archive,
    String query,
    List<Link> nav,
    SharingMetadata sharing,
    String feed,
    List<Link> alternates) {

  /** The same frame with another feed. */
  public PageFrame withFeed(String other) {
    return new PageFrame(title, archive, query, nav, sharing, other, alternates);
  }

  /** The same frame of a page that there is in other formats. */
  public PageFrame withAlternates(List<Link> others) {
    return new PageFrame(title, archive, query, nav, sharing, feed, others);
  }

  /** The same frame of a page with another picture; null for none. */
  public PageFrame withPicture(SharingMetadata.Picture picture) {
    return new PageFrame(
        title, archive, query, nav, sharing.withPicture(picture), feed, alternates);
  }

  /** The address of the same feed as JSON. */
  public String jsonFeed() {
    return feed.startsWith("/feed.atom")
        ? feed.replaceFirst("/feed\\.atom", "/feed.json")
        : feed.replaceFirst("\\.atom(?=$|\\?)", ".feed.json");
  }

  /** The title for the browser's tab: the page's and the archive's, or one if they are equal. */
  public String fullTitle() {
    return title.equals(archive) ? archive : title + " \u00b7 " + archive;
  }
}
