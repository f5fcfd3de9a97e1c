package org.minutebook.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.minutebook.addresses.RetiredAddress;

/** Addresses that stand no more, as the index keeps them. */
public final class RetiredAddressJson {
  private RetiredAddressJson() {}

  static String print(RetiredAddress former) {
    JsonObject json = new JsonObject();
    json.addProperty("at", former.at());
    json.addProperty("to", former.to().orElse(null));
    json.addProperty("seen", former.seen().map(LocalDate::toString).orElse(null));
    JsonArray near = new JsonArray();
    former.near().forEach(near::add);
    json.add("near", near);
    return MeetingJson.print(json);
  }

  /** What {@link Fields#JSON} of a {@link Fields#TYPE_FORMER} document says. */
  public static RetiredAddress read(String text) {
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    return new RetiredAddress(
        json.get("at").getAsString(),
        string(json, "to"),
        string(json, "seen").map(LocalDate::parse),
        StreamSupport.stream(json.getAsJsonArray("near").spliterator(), false)
            .map(JsonElement::getAsString)
            .toList());
  }

  private static Optional<String> string(JsonObject json, String key) {
    return json.get(key).isJsonNull() ? Optional.empty() : Optional.of(json.get(key).getAsString());
  }
}
