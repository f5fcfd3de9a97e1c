package org.minutebook.web.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The answers that were given last, by their entity tags: a tag is made of all that its answer is
 * made of, so the same tag means the same answer. What many ask for, such as a link that is passed
 * around, is worked on once. They are kept compressed, so that a few megabytes hold a thousand.
 */
public final class RecentReplies {
  /** Bytes of all answers: compressed texts, and pictures. */
  private static final int MOST = 12_000_000;

  /** What an answer takes besides its text; it bounds how many short ones are kept. */
  private static final int OVERHEAD = 1_000;

  /** An answer of more characters, or bytes of a picture, is worked on each time. */
  private static final int LONGEST = 400_000;

  private final Map<String, Kept> replies = new LinkedHashMap<>(16, 0.75f, true);
  private int held;

  /** The answer with a tag, if it is among the last. */
  public Optional<Reply> with(String tag) {
    Kept kept;
    synchronized (this) {
      kept = replies.get(tag);
    }
    return Optional.ofNullable(kept).map(Kept::reply);
  }

  /** Keeps an answer; those that nobody asked for the longest go. */
  public void add(String tag, Reply reply) {
    if (reply.length() > LONGEST) {
      return;
    }
    Kept kept = Kept.of(reply);
    synchronized (this) {
      Kept before = replies.put(tag, kept);
      held += kept.size() - (before == null ? 0 : before.size());
      var oldest = replies.values().iterator();
      while (held > MOST) {
        held -= oldest.next().size();
        oldest.remove();
      }
    }
  }

  /**
   * An answer whose text is compressed.
   *
   * @param bare the answer without its text
   * @param text the compressed UTF-8 of its text
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(Reply bare, byte[] text) {
    static Kept of(Reply reply) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Deflater fast = new Deflater(Deflater.BEST_SPEED);
      try (DeflaterOutputStream compressed = new DeflaterOutputStream(bytes, fast)) {
        compressed.write(reply.body().getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException("arrays can be written to", e);
      } finally {
        fast.end();
      }
      return new Kept(
          new Reply(reply.status(), reply.type(), "", reply.bytes(), reply.headers()),
          bytes.toByteArray());
    }

    Reply reply() {
      try (InputStream plain = new InflaterInputStream(new ByteArrayInputStream(text))) {
        String body = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        return new Reply(bare.status(), bare.type(), body, bare.bytes(), bare.headers());
      } catch (IOException e) {
        throw new UncheckedIOException("what was compressed can be read", e);
      }
    }

    int size() {
      return text.length + bare.length() + OVERHEAD;
    }
  }
}
