package org.minutebook.web;

import org.minutebook.search.MinutesSearch;
import org.minutebook.web.server.Reply;

/** Maps addresses to the pictures of pages, which previews of links show. */
final class CardRoutes {
  private CardRoutes() {}

  /** Answers a request for the picture of a page. */
  interface PictureAnswer {
    /**
     * The picture.
     *
     * @param path that of the page, still percent-encoded
     */
    Reply to(String path, MinutesSearch search);
  }

  /** A page, or its picture where the address ends as that of one. */
  static Routes.Answer orPicture(Routes.Answer page, PictureAnswer picture) {
    return (request, search) -> {
      String path = request.raw().getRequestURI();
      return PageAddresses.isPicture(path)
          ? picture.to(path.substring(0, path.length() - PageAddresses.PICTURE.length()), search)
          : page.to(request, search);
    };
  }
}
