package org.minutebook.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a git repository that may be cloned: an {@code https:} or {@code file:} address
 * without anything that git could take for an option, another protocol or a password.
 *
 * @param text as it is given to git
 */
public record GitAddress(String text) {
  private static final int MOST_CHARACTERS = 1000;

  /** What is meant as an address, whether it may be cloned or not: {@code ssh://...} too. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z][A-Za-z0-9+.-]{1,30}(?:://|::).*+|file:/.*+|[\\w.-]++@[\\w.-]++:.*+");

  /** Letters, digits and what else is in the addresses of repositories. */
  private static final Pattern CLEAN = Pattern.compile("[A-Za-z0-9:/._~%+@\\[\\]-]++");

  /** Whether a text is meant as an address and not as a folder. */
  public static boolean isMeant(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /**
   * Reads an address.
   *
   * @throws ArchiveException if it may not be cloned; the message says why
   */
  public static GitAddress parse(String text) throws ArchiveException {
    URI uri = uri(text);
    String scheme = String.valueOf(uri.getScheme());
    if (text.length() > MOST_CHARACTERS || !CLEAN.matcher(text).matches()) {
      throw new ArchiveException("the address of the archive has characters that it must not have");
    }
    if (!scheme.equals("https") && !scheme.equals("file")) {
      throw new ArchiveException(
          "the archive %s can't be cloned: only https: and file: addresses can".formatted(text));
    }
    if (uri.getRawUserInfo() != null || text.contains("@")) {
      throw new ArchiveException(
          "the address of the archive must not have a user or a password: let git's credential"
              + " helper know them");
    }
    boolean hasHost = uri.getHost() != null && !uri.getHost().startsWith("-");
    String path = String.valueOf(uri.getPath());
    if (hasHost == scheme.equals("file") || path.length() < 2 || !path.startsWith("/")) {
      throw new ArchiveException(
          "%s is no address of a repository; it looks like https://host/owner/repository or file:///folder"
              .formatted(text));
    }
    return new GitAddress(text);
  }

  private static URI uri(String text) throws ArchiveException {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new ArchiveException(
          "the archive %s can't be cloned: only https: and file: addresses can".formatted(text), e);
    }
  }

  /** The protocol, {@code https} or {@code file}. */
  String protocol() {
    return text.substring(0, text.indexOf(':'));
  }

  /** A name for its clone that no other address has. */
  String folderName(Optional<String> path) {
    String last = text.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
    last = last.substring(last.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9-]", "-");
    String digest = Sha256.of(text + "\n" + path.orElse(""));
    return (last.length() > 40 ? last.substring(0, 40) : last) + "-" + digest.substring(0, 16);
  }

  @Override
  public String toString() {
    return text;
  }
}
