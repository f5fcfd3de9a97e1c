package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.PageFormat;
import org.minutebook.web.WebSettings;
import org.minutebook.web.cards.Card;
import org.minutebook.web.cards.CardPictures;
import org.minutebook.web.feeds.FeedFormat;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.PageFrame;
import org.minutebook.web.view.SharingMetadata;

/** Builds the frame around a page's content: title, navigation and metadata. */
public final class PageFrames {
  /** The lists of everything: the main navigation. */
  static final List<Link> LISTS =
      List.of(
          Link.to(MeetingLists.PATH, "Meetings"),
          Link.to(PageAddresses.TOPICS, "Topics"),
          Link.to(PageAddresses.DECISIONS, "Decisions"),
          Link.to(PageAddresses.ACTIONS, "Actions"),
          Link.to(PeoplePages.PATH, "People"));

  /** The feed of a page that has none of its own. */
  private static final String NEW_DECISIONS =
      PageAddresses.query(FeedFormat.ATOM.path(), Map.of("kind", "decision"));

  private final WebSettings settings;

  public PageFrames(WebSettings settings) {
    this.settings = settings;
  }

  /** The archive's name. */
  public String name() {
    return settings.name();
  }

  /**
   * The address of a page for use outside the archive: with the host if the settings give it, else
   * the path alone.
   */
  public String published(String path) {
    return settings.published(path);
  }

  /** The frame of a page that search engines should not index: an answer to a query, an error. */
  PageFrame unindexed(String title, String query) {
    return new PageFrame(
        title, name(), query, nav(""), SharingMetadata.NONE, NEW_DECISIONS, List.of());
  }

  /** The same for a page below one of the paths of the main navigation. */
  PageFrame unindexed(String title, String query, String path) {
    return new PageFrame(
        title, name(), query, nav(path), SharingMetadata.NONE, NEW_DECISIONS, List.of());
  }

  /** The frame of a page that search engines may index. */
  PageFrame indexed(String title, String path, String description) {
    return indexed(title, path, description, "", null);
  }

  /**
   * The frame of a page that search engines may index.
   *
   * @param published the date of the meeting shown; blank for none
   * @param data JSON-LD; null for none
   */
  PageFrame indexed(String title, String path, String description, String published, String data) {
    return new PageFrame(
        title,
        name(),
        "",
        nav(path),
        new SharingMetadata(
            true,
            published(path),
            description,
            published,
            data,
            picture(PageAddresses.PICTURE_OF_ARCHIVE, Cards.archive(name()))),
        NEW_DECISIONS,
        alternates(path));
  }

  /** A frame with the picture of its own that the page at a path has. */
  PageFrame withPicture(PageFrame frame, String path, Card card) {
    return frame.withPicture(picture(path + PageAddresses.PICTURE, card));
  }

  /** A picture; null where nobody could ask for it by its whole address, or it can't be drawn. */
  private SharingMetadata.Picture picture(String path, Card card) {
    return settings.archive().get().address().isPresent() && CardPictures.canBeDrawn()
        ? new SharingMetadata.Picture(
            published(path), CardPictures.WIDTH, CardPictures.HEIGHT, card.alt())
        : null;
  }

  /** The same page in other formats; its address may have a query. */
  static List<Link> alternates(String page) {
    String path = page.split("\\?", 2)[0];
    return PageFormat.of(path).stream()
        .map(format -> new Link(format.address(page), format.suffix(), format.mediaType()))
        .toList();
  }

  private static List<Link> nav(String path) {
    List<Link> links = new ArrayList<>();
    for (Link link : LISTS) {
      boolean isParent = path.startsWith(link.href() + "/");
      String current = path.equals(link.href()) ? "page" : isParent ? "true" : "";
      links.add(new Link(link.href(), link.text(), current));
    }
    return links;
  }
}
