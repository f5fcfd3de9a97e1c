package org.minutebook.web.view;

/**
 * A page's metadata for search engines and link previews.
 *
 * @param indexed whether search engines may index the page
 * @param address the page's canonical address; blank for none
 * @param description in a sentence or two; blank for none
 * @param published the date of the meeting shown, {@code YYYY-MM-DD}; blank for none
 * @param data the page's JSON-LD, escaped for a script element; null for none
 * @param picture what previews of links to the page show; null for none
 */
public record SharingMetadata(
    boolean indexed,
    String address,
    String description,
    String published,
    String data,
    Picture picture) {

  /** Metadata of pages that search engines should not index: answers to queries, errors. */
  public static final SharingMetadata NONE = new SharingMetadata(false, "", "", "", null, null);

  /**
   * A picture of a page.
   *
   * @param address with the host, as those who fetch it ask for that
   * @param alt the picture in words
   */
  public record Picture(String address, int width, int height, String alt) {}

  /** The same with another picture; null for none. */
  public SharingMetadata withPicture(Picture other) {
    return new SharingMetadata(indexed, address, description, published, data, other);
  }
}
