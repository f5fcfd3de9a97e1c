package org.minutebook.addresses;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.minutebook.addresses.LedgerEntry.Kind;
import org.minutebook.addresses.samples.Fingerprint;
import org.minutebook.minutes.DecisionNumber;

/** One line of a ledger's file, which is a JSON object. */
final class LedgerLine {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * Slugs joined by slashes. Possessive, since Java recurses for each repetition of a group that it
   * may have to give back.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("[\\p{L}\\p{N}\\p{M}]++(?:[-/][\\p{L}\\p{N}\\p{M}]++)*+");

  /** Longer than any path. */
  private static final int MAX_ADDRESS_LENGTH = 4000;

  private static final int MAX_SHOWN_KEY_LENGTH = 20;
  private static final Pattern CONFLICT_MARKER =
      Pattern.compile("(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?");
  private static final Set<String> KEYS =
      Set.of("at", "file", "title", "number", "text", "said", "to", "seen", "near");

  private LedgerLine() {}

  /** A line that can't be understood; the message says why and what to do. */
  static final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
      super(message);
    }

    static BadLineException damaged(String why) {
      return new BadLineException(
          why
              + "; put back the line as it was, from version control or a copy. Deleting it makes the"
              + " program forget the address in it");
    }
  }

  /** The line of an entry, without its end. */
  static String write(LedgerEntry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("at", entry.address());
    if (entry.file() != null) {
      json.addProperty("file", entry.file());
    }
    if (entry.title() != null) {
      json.addProperty("title", entry.title());
    }
    if (entry.number() != null) {
      json.addProperty("number", entry.number());
    }
    if (entry.fingerprint() != null) {
      String key = entry.kind() == Kind.STATEMENT ? "said" : "text";
      json.addProperty(key, entry.fingerprint().toString());
    }
    if (entry.movedTo() != null) {
      json.addProperty("to", entry.movedTo());
    }
    if (entry.lastSeen() != null) {
      json.addProperty("seen", entry.lastSeen().toString());
    }
    if (!entry.nearest().isEmpty()) {
      JsonArray near = new JsonArray();
      entry.nearest().forEach(near::add);
      json.add("near", near);
    }
    return GSON.toJson(json);
  }

  /**
   * The entry of a line.
   *
   * @throws BadLineException if it can't be understood
   */
  static LedgerEntry read(String line) throws BadLineException {
    JsonObject json = object(line);
    for (String key : json.keySet()) {
      if (!KEYS.contains(key)) {
        throw BadLineException.damaged("a ledger has no \"" + shortened(key) + "\"");
      }
    }
    String address = address(string(json, "at"), "at");
    String file = string(json, "file");
    String title = string(json, "title");
    String number = string(json, "number");
    String text = string(json, "text");
    String said = string(json, "said");
    String to = string(json, "to");
    String seen = string(json, "seen");
    if (to != null) {
      if (file != null
          || title != null
          || number != null
          || text != null
          || said != null
          || seen != null) {
        throw BadLineException.damaged("an address with \"to\" has nothing else");
      }
      return LedgerEntry.moved(address, address(to, "to"));
    }
    if ((text == null) == (said == null)) {
      throw BadLineException.damaged("an address has one of \"text\", \"said\" and \"to\"");
    }
    Fingerprint fingerprint =
        Fingerprint.parse(text == null ? said : text)
            .orElseThrow(() -> BadLineException.damaged("the fingerprint is cut off or changed"));
    Kind kind = said != null ? Kind.STATEMENT : file != null ? Kind.MEETING : Kind.SECTION;
    if ((file != null && kind != Kind.MEETING) || (title != null && kind != Kind.SECTION)) {
      throw BadLineException.damaged("only meetings have a \"file\", only sections a \"title\"");
    }
    if (number != null && (kind != Kind.STATEMENT || DecisionNumber.parse(number).isEmpty())) {
      throw BadLineException.damaged("only decisions have a \"number\", such as 2024-12-31.1");
    }
    return new LedgerEntry(
        address, kind, file, title, number, fingerprint, null, day(seen), nearest(json));
  }

  /** The object that a line is. */
  static JsonObject object(String line) throws BadLineException {
    if (CONFLICT_MARKER.matcher(line).matches()) {
      throw new BadLineException(
          "a merge was left unfinished here; delete the lines of marks (<<<<<<<, =======, >>>>>>>)"
              + " and keep the lines between them, those of both sides: their order does not matter,"
              + " and an address may be listed twice");
    }
    try {
      JsonElement json = JsonParser.parseString(line);
      if (json.isJsonObject()) {
        return json.getAsJsonObject();
      }
    } catch (JsonParseException | StackOverflowError e) {
      // The parser's own message is of no use to whoever has to repair the line.
    }
    throw BadLineException.damaged("this line is no JSON object");
  }

  private static List<String> nearest(JsonObject json) throws BadLineException {
    List<String> nearest = new ArrayList<>();
    if (json.has("near")) {
      if (!json.get("near").isJsonArray()) {
        throw BadLineException.damaged("\"near\" is no list");
      }
      for (JsonElement value : json.getAsJsonArray("near")) {
        if (!value.isJsonPrimitive()) {
          throw BadLineException.damaged("\"near\" holds what is no address");
        }
        nearest.add(address(value.getAsString(), "near"));
      }
    }
    return nearest;
  }

  private static LocalDate day(String seen) throws BadLineException {
    try {
      return seen == null ? null : LocalDate.parse(seen);
    } catch (DateTimeParseException e) {
      throw BadLineException.damaged("\"seen\" is no day as in 2024-12-31");
    }
  }

  private static String string(JsonObject json, String key) throws BadLineException {
    JsonElement value = json.get(key);
    if (value == null) {
      return null;
    }
    if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
      throw BadLineException.damaged("\"" + key + "\" is no text");
    }
    return value.getAsString();
  }

  private static String address(String address, String key) throws BadLineException {
    if (address == null) {
      throw BadLineException.damaged("\"" + key + "\" is missing");
    }
    if (address.length() > MAX_ADDRESS_LENGTH || !ADDRESS.matcher(address).matches()) {
      throw BadLineException.damaged("\"" + key + "\" is no address this program assigns");
    }
    return address;
  }

  private static String shortened(String key) {
    return key.length() <= MAX_SHOWN_KEY_LENGTH
        ? key
        : key.substring(0, MAX_SHOWN_KEY_LENGTH) + "...";
  }
}
