package org.minutebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minutebook.archive.Settings;
import org.minutebook.web.cards.CardPictures;

/**
 * The strong entity tag of an answer. It is made of what the answer is made of, so it is known
 * before any work is done: the program, what is searched, and what is asked.
 *
 * @param value in quotation marks, as in the header
 */
record EntityTag(String value) {
  /** Enough that two answers never share a tag by chance. */
  private static final int BYTES = 16;

  /** What a server adds to the tag of an answer that it compresses. */
  private static final String COMPRESSED = "--gzip\"";

  /**
   * What all answers show besides what is searched: the program, of which builds of one snapshot
   * differ too, the settings, where the archive is hosted among them, which is found later, where
   * the pages are, and whether they have pictures.
   *
   * @param own this server's address, which pages show where the settings give none
   */
  static Supplier<String> shown(WebSettings settings, Supplier<URI> own) {
    String version = settings.version();
    String program = version.endsWith("SNAPSHOT") ? version + " " + Instant.now() : version;
    return () -> {
      Settings now = settings.archive().get();
      return Stream.concat(
              Stream.of(now.name(), now.address(), now.source(), now.edit())
                  .map(value -> value.orElse("")),
              Stream.of(
                  settings.basePath(),
                  String.valueOf(own.get()),
                  now.hosts().toString(),
                  String.valueOf(now.address().isPresent() && CardPictures.canBeDrawn())))
          .collect(Collectors.joining("\n", program + "\n", ""));
    };
  }

  /** The tag of the answer to a request. */
  static EntityTag of(String shown, String state, HttpServletRequest request) {
    return of(shown, state, request.getRequestURI(), Optional.ofNullable(request.getQueryString()));
  }

  /**
   * The tag of an answer.
   *
   * @param shown what {@link #shown} gives
   * @param state of what is searched; see {@link org.minutebook.search.MinutesSearch#state}
   * @param path as it was asked for
   * @param query as it was asked for, absent if there was none
   */
  static EntityTag of(String shown, String state, String path, Optional<String> query) {
    String all = String.join("\n", shown, state, path, query.map(q -> "?" + q).orElse(""));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new EntityTag('"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"');
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Whether a header {@code If-None-Match} names this tag, maybe as weak or as compressed. */
  boolean isIn(String ifNoneMatch) {
    for (String written : ifNoneMatch.split(",")) {
      String tag = written.strip();
      if (tag.startsWith("W/")) {
        tag = tag.substring(2);
      }
      if (tag.endsWith(COMPRESSED)) {
        tag = tag.substring(0, tag.length() - COMPRESSED.length()) + '"';
      }
      if (tag.equals(value)) {
        return true;
      }
    }
    return false;
  }
}
