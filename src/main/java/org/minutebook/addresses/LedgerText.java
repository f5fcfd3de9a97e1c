package org.minutebook.addresses;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.addresses.LedgerLine.BadLineException;

/**
 * Reads and writes the ledger's text: a JSON object for each address on a line of its own, in the
 * order of {@code LC_ALL=C sort}, after a header line. An address whose entry has not changed keeps
 * its line, so that version control shows and merges only what changed.
 */
final class LedgerText {
  static final int VERSION = 1;

  private static final String HEADER =
      "{\"about\":\"Addresses handed out by Minutebook; see docs/addresses.md. Commit this file.\","
          + "\"version\":"
          + VERSION
          + "}";

  /** What the line of an address begins with. */
  static final String START = "{\"at\":\"";

  private LedgerText() {}

  /** Writes the content of the file. */
  static void write(Ledger ledger, OutputStream out) throws IOException {
    out.write((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
    // The sign that ends an address comes before all that are in one, so their order is the lines'.
    List<LedgerEntry> entries = new ArrayList<>(ledger.entries());
    entries.sort((a, b) -> compare(a.address(), b.address()));
    for (LedgerEntry entry : entries) {
      out.write((LedgerLine.write(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Compares texts by their bytes in UTF-8, where surrogates come after all other signs. */
  static int compare(String a, String b) {
    int length = Math.min(a.length(), b.length());
    for (int i = 0; i < length; i++) {
      char first = a.charAt(i);
      char second = b.charAt(i);
      if (first != second) {
        return Character.isSurrogate(first) == Character.isSurrogate(second)
            ? first - second
            : Character.isSurrogate(first) ? 1 : -1;
      }
    }
    return a.length() - b.length();
  }

  /**
   * Parses the content of the file, line by line. Any line ends, blank lines and repeated addresses
   * are fine.
   *
   * @param name the file's name, for messages
   * @throws LedgerException if a line can't be understood, as leaving it out would free its address
   */
  static Ledger read(InputStream in, String name) throws LedgerException, IOException {
    List<LedgerEntry> entries = new ArrayList<>();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int number = 0;
    for (boolean more = true; more; ) {
      number++;
      more = readLine(in, bytes);
      try {
        String line = decode(bytes.toByteArray(), number == 1);
        if (!line.isBlank() && !isHeader(line)) {
          entries.add(LedgerLine.read(line));
        }
      } catch (BadLineException e) {
        throw new LedgerException("%s:%d: %s".formatted(name, number, e.getMessage()));
      }
    }
    return new Ledger(entries);
  }

  /** The entry of a line that {@link #write} wrote. */
  static LedgerEntry entry(byte[] line) throws LedgerException {
    try {
      return LedgerLine.read(decode(line, false));
    } catch (BadLineException e) {
      throw new LedgerException(e.getMessage());
    }
  }

  /** Whether a line begins with an address. */
  static boolean startsAddress(byte[] line) {
    return new String(line, 0, Math.min(line.length, START.length()), StandardCharsets.UTF_8)
        .equals(START);
  }

  /** Whether a line is the one that {@link #write} begins with. */
  static boolean isHeader(byte[] line) {
    return HEADER.equals(new String(line, StandardCharsets.UTF_8));
  }

  /** Reads a line; returns whether there may be another. */
  private static boolean readLine(InputStream in, ByteArrayOutputStream bytes) throws IOException {
    bytes.reset();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      bytes.write(next);
      next = in.read();
    }
    return next >= 0;
  }

  private static String decode(byte[] bytes, boolean first) throws BadLineException {
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String bare = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
      return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
    } catch (CharacterCodingException e) {
      throw BadLineException.damaged("this line is not UTF-8");
    }
  }

  private static boolean isHeader(String line) throws BadLineException {
    if (!line.startsWith("{\"about\":")) {
      return false;
    }
    JsonObject json = LedgerLine.object(line);
    JsonElement version = json.get("version");
    if (version == null || !version.toString().equals(Integer.toString(VERSION))) {
      throw new BadLineException(
          "this ledger is of version "
              + version
              + ", and this program knows version "
              + VERSION
              + " only; use the newer program that wrote it");
    }
    return true;
  }
}
