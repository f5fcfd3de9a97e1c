package org.minutebook.addresses;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.addresses.LedgerEntry.Kind;

/**
 * The ledger as text: one JSON object a line, in the order that {@code LC_ALL=C sort} gives, the
 * first saying what the file is. A line changes only when what it tells changes.
 */
final class LedgerText {
  static final int VERSION = 1;

  private static final String HEADER =
      "{\"about\":\"Addresses handed out by Minutebook; see docs/addresses.md. Commit this file.\","
          + "\"version\":"
          + VERSION
          + "}";
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * As slugs are, joined by slashes; an address is not longer than a path can be. Possessive, since
   * Java recurses for each turn of a group it may have to give back.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:[-/][\\p{L}\\p{N}\\p{M}]++)*+");

  private static final int LONGEST_ADDRESS = 4000;
  private static final Pattern CONFLICT = Pattern.compile("(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?");
  private static final Set<String> KEYS =
      Set.of("at", "file", "title", "text", "said", "to", "seen", "near");

  private LedgerText() {}

  /** The whole file. */
  static byte[] write(Ledger ledger) {
    List<byte[]> lines = new ArrayList<>();
    ledger.entries().forEach(e -> lines.add((line(e) + "\n").getBytes(StandardCharsets.UTF_8)));
    lines.sort(Arrays::compareUnsigned);
    byte[] header = (HEADER + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer all =
        ByteBuffer.allocate(header.length + lines.stream().mapToInt(line -> line.length).sum());
    all.put(header);
    lines.forEach(all::put);
    return all.array();
  }

  private static String line(LedgerEntry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("at", entry.at());
    if (entry.file() != null) {
      json.addProperty("file", entry.file());
    }
    if (entry.title() != null) {
      json.addProperty("title", entry.title());
    }
    if (entry.print() != null) {
      String key = entry.kind() == Kind.STATEMENT ? "said" : "text";
      json.addProperty(key, entry.print().toString());
    }
    if (entry.to() != null) {
      json.addProperty("to", entry.to());
    }
    if (entry.seen() != null) {
      json.addProperty("seen", entry.seen().toString());
    }
    if (!entry.near().isEmpty()) {
      JsonArray near = new JsonArray();
      entry.near().forEach(near::add);
      json.add("near", near);
    }
    return GSON.toJson(json);
  }

  /**
   * Reads the whole file; line ends of any system, blank lines and lines told twice are fine.
   *
   * @param name of the file, for messages
   * @throws LedgerException a line can't be understood; nothing is ever left out in silence
   */
  static Ledger read(byte[] bytes, String name) throws LedgerException {
    List<LedgerEntry> entries = new ArrayList<>();
    int number = 0;
    for (int start = 0; start < bytes.length; ) {
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      number++;
      try {
        String line = decode(bytes, start, end, number == 1);
        if (!line.isBlank() && !isHeader(line)) {
          entries.add(entry(line));
        }
      } catch (Unreadable e) {
        throw new LedgerException("%s:%d: %s".formatted(name, number, e.getMessage()));
      }
      start = end + 1;
    }
    return new Ledger(entries);
  }

  /** Why a line is none of a ledger's. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message);
    }

    static Unreadable damaged(String why) {
      return new Unreadable(
          why
              + "; put back the line as it was, from version control or a copy. Deleting it makes the"
              + " program forget the address in it");
    }
  }

  private static String decode(byte[] bytes, int start, int end, boolean first) throws Unreadable {
    try {
      String line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes, start, end - start))
              .toString();
      String bare = first && line.startsWith("\uFEFF") ? line.substring(1) : line;
      return bare.endsWith("\r") ? bare.substring(0, bare.length() - 1) : bare;
    } catch (CharacterCodingException e) {
      throw Unreadable.damaged("this line is not UTF-8");
    }
  }

  private static boolean isHeader(String line) throws Unreadable {
    if (!line.startsWith("{\"about\":")) {
      return false;
    }
    JsonObject json = object(line);
    JsonElement version = json.get("version");
    if (version == null || !version.toString().equals(Integer.toString(VERSION))) {
      throw new Unreadable(
          "this ledger is of version "
              + version
              + ", and this program knows version "
              + VERSION
              + " only; use the newer program that wrote it");
    }
    return true;
  }

  private static JsonObject object(String line) throws Unreadable {
    if (CONFLICT.matcher(line).matches()) {
      throw new Unreadable(
          "a merge was left unfinished here; delete the lines of marks (<<<<<<<, =======, >>>>>>>)"
              + " and keep the lines between them, those of both sides: their order does not matter,"
              + " and an address may be told twice");
    }
    try {
      JsonElement json = JsonParser.parseString(line);
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException | StackOverflowError e) {
      // Told below: what the parser says is of no use to whoever has to mend the line.
    }
    throw Unreadable.damaged("this line is no JSON object");
  }

  private static LedgerEntry entry(String line) throws Unreadable {
    JsonObject json = object(line);
    for (String key : json.keySet()) {
      if (!KEYS.contains(key)) {
        throw Unreadable.damaged("a ledger has no \"" + shortened(key) + "\"");
      }
    }
    String at = address(string(json, "at"), "at");
    String file = string(json, "file");
    String title = string(json, "title");
    String text = string(json, "text");
    String said = string(json, "said");
    String to = string(json, "to");
    String seen = string(json, "seen");
    if (to != null) {
      if (file != null || title != null || text != null || said != null || seen != null) {
        throw Unreadable.damaged("an address with \"to\" has nothing else");
      }
      return LedgerEntry.moved(at, address(to, "to"));
    }
    if ((text == null) == (said == null)) {
      throw Unreadable.damaged("an address has one of \"text\", \"said\" and \"to\"");
    }
    Fingerprint print =
        Fingerprint.parse(text == null ? said : text)
            .orElseThrow(() -> Unreadable.damaged("the fingerprint is cut off or changed"));
    Kind kind = said != null ? Kind.STATEMENT : file != null ? Kind.MEETING : Kind.SECTION;
    if ((file != null && kind != Kind.MEETING) || (title != null && kind != Kind.SECTION)) {
      throw Unreadable.damaged("only meetings have a \"file\", only sections a \"title\"");
    }
    return new LedgerEntry(at, kind, file, title, print, null, day(seen), near(json));
  }

  private static List<String> near(JsonObject json) throws Unreadable {
    List<String> near = new ArrayList<>();
    if (json.has("near")) {
      if (!json.get("near").isJsonArray()) {
        throw Unreadable.damaged("\"near\" is no list");
      }
      for (JsonElement one : json.getAsJsonArray("near")) {
        if (!one.isJsonPrimitive()) {
          throw Unreadable.damaged("\"near\" holds what is no address");
        }
        near.add(address(one.getAsString(), "near"));
      }
    }
    return near;
  }

  private static LocalDate day(String seen) throws Unreadable {
    try {
      return seen == null ? null : LocalDate.parse(seen);
    } catch (DateTimeParseException e) {
      throw Unreadable.damaged("\"seen\" is no day as in 2024-12-31");
    }
  }

  private static String string(JsonObject json, String key) throws Unreadable {
    JsonElement value = json.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw Unreadable.damaged("\"" + key + "\" is no text");
    }
    return value.getAsString();
  }

  private static String address(String address, String key) throws Unreadable {
    if (address == null) {
      throw Unreadable.damaged("\"" + key + "\" is missing");
    }
    if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches()) {
      throw Unreadable.damaged("\"" + key + "\" is no address this program hands out");
    }
    return address;
  }

  private static String shortened(String key) {
    return key.length() <= 20 ? key : key.substring(0, 20) + "...";
  }
}
