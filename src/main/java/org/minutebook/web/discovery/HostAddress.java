package org.minutebook.web.discovery;

import java.net.URI;
import java.util.function.Supplier;
import org.minutebook.web.WebSettings;

/**
 * Where the pages are, with the host: as the archive's settings say, else where this server
 * listens.
 *
 * @param own this server's address
 */
public record HostAddress(WebSettings settings, Supplier<URI> own) {
  /** The address of a page. */
  public String of(String path) {
    return settings.archive().get().address().orElseGet(this::here) + path;
  }

  private String here() {
    String address = String.valueOf(own.get());
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
