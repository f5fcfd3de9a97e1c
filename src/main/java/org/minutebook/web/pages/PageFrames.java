package org.minutebook.web.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minutebook.archive.Settings;
import org.minutebook.web.WebSettings;
import org.minutebook.web.view.Link;
import org.minutebook.web.view.PageFrame;
import org.minutebook.web.view.SharingMetadata;

/** Makes what a page has around its content. */
public final class PageFrames {
  private static final Map<String, String> NAV =
      Map.of("/meetings", "Meetings", "/people", "People", "/actions", "Actions");
  private static final List<String> ORDER = List.of("/meetings", "/people", "/actions");

  private final WebSettings settings;

  public PageFrames(WebSettings settings) {
    this.settings = settings;
  }

  /** The archive's name. */
  public String name() {
    return archive().name().orElse("Minutebook");
  }

  /**
   * The address of a page for those who are elsewhere: with the host where the settings tell it,
   * else the path alone.
   */
  public String published(String path) {
    return archive().address().orElse("") + path;
  }

  /** Of an answer to a query, or of an error: nothing for search engines to keep. */
  PageFrame passing(String title, String query) {
    return new PageFrame(title, name(), query, nav(""), SharingMetadata.NONE);
  }

  /** The same, lying at one of the places that every page links to. */
  PageFrame passing(String title, String query, String path) {
    return new PageFrame(title, name(), query, nav(path), SharingMetadata.NONE);
  }

  /** Of a page that stays. */
  PageFrame lasting(String title, String path, String description) {
    return lasting(title, path, description, "", null);
  }

  /**
   * Of a page that stays.
   *
   * @param published the day of what it shows; blank for none
   * @param data JSON-LD; null for none
   */
  PageFrame lasting(String title, String path, String description, String published, String data) {
    return new PageFrame(
        title,
        name(),
        "",
        nav(path),
        new SharingMetadata(true, published(path), description, published, data));
  }

  private static List<Link> nav(String path) {
    List<Link> links = new ArrayList<>();
    for (String to : ORDER) {
      String here = path.equals(to) ? "page" : path.startsWith(to + "/") ? "true" : "";
      links.add(new Link(to, NAV.get(to), here));
    }
    return links;
  }

  private Settings archive() {
    return settings.archive().get();
  }
}
