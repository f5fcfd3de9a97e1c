package org.minutebook.web.server;

/** What a reply holds that is no text, such as a picture. */
public final class Bytes {
  /** Nothing. */
  public static final Bytes NONE = new Bytes(new byte[0]);

  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  /** A copy of these bytes. */
  public static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  int length() {
    return content.length;
  }

  byte[] toArray() {
    return content.clone();
  }
}
