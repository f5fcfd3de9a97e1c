package org.minutebook.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.index.MeetingJson;
import org.minutebook.search.Address;
import org.minutebook.search.FormerAddress;

/** What is answered at an address that stands no more: 301 to its successor, or 410. */
final class FormerLinks {
  private static final String TITLE = "Gone";

  private FormerLinks() {}

  /** Leads to a page, and to the sentence there if the address is a statement's. */
  static Reply moved(FormerAddress.Moved moved) {
    return new Reply(301, Pages.TYPE, "", Map.of("Location", page(moved)));
  }

  /** Leads to the object of the API. */
  static Reply movedInApi(FormerAddress.Moved moved) {
    JsonObject json = new JsonObject();
    json.addProperty("movedTo", Api.BASE + page(moved));
    return new Reply(
        301, Api.TYPE, MeetingJson.print(json), Map.of("Location", Api.BASE + page(moved)));
  }

  /** The problem: {@code lastSeen} is a day or null, {@code nearest} may be empty. */
  static Reply goneInApi(FormerAddress.Gone gone) {
    JsonObject problem = Problems.of(410, TITLE, words(gone));
    problem.addProperty("lastSeen", gone.seen().map(Object::toString).orElse(null));
    JsonArray nearest = new JsonArray();
    for (FormerAddress.Nearest near : gone.near()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", id(near.address()));
      json.addProperty("title", near.title());
      json.addProperty("url", page(near.address()));
      nearest.add(json);
    }
    problem.add("nearest", nearest);
    return new Reply(410, Problems.TYPE, MeetingJson.print(problem), Map.of());
  }

  static String words(FormerAddress.Gone gone) {
    return "What was at this address is no longer in the archive."
        + gone.seen()
            .map(seen -> " It was last seen there on " + Day.of(Optional.of(seen)).words() + ".")
            .orElse("");
  }

  static List<Link> near(FormerAddress.Gone gone) {
    return gone.near().stream().map(near -> Link.to(page(near.address()), near.title())).toList();
  }

  private static String page(FormerAddress.Moved moved) {
    return page(moved.to()) + moved.statement().map(s -> "#" + Addresses.encode(s)).orElse("");
  }

  private static String page(Address address) {
    return address
        .section()
        .map(section -> Addresses.section(address.meeting(), section))
        .orElseGet(() -> Addresses.meeting(address.meeting()));
  }

  private static String id(Address address) {
    return address.section().map(s -> address.meeting() + "/" + s).orElse(address.meeting());
  }
}
