package org.minutebook.web.server;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minutebook.json.Json;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.SectionAddress;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.DateView;
import org.minutebook.web.view.Link;

/** What is answered at an address that stands no more: 301 to its successor, or 410. */
public final class RetiredAddressPage {
  private static final String TITLE = "Gone";

  private RetiredAddressPage() {}

  /** Leads to a page, and to the sentence there if the address is a statement's. */
  public static Reply moved(AddressResolution.Moved moved) {
    return new Reply(301, Reply.HTML, "", Map.of("Location", page(moved)));
  }

  /** Leads to the object of the API. */
  public static Reply movedInApi(AddressResolution.Moved moved) {
    JsonObject json = new JsonObject();
    json.addProperty("movedTo", PageAddresses.API + page(moved));
    return new Reply(
        301, Reply.JSON, Json.print(json), Map.of("Location", PageAddresses.API + page(moved)));
  }

  /** The problem: {@code lastSeen} is a day or null, {@code nearest} may be empty. */
  public static Reply goneInApi(AddressResolution.Gone gone) {
    JsonObject problem = ApiProblems.of(410, TITLE, words(gone));
    problem.addProperty("lastSeen", gone.lastSeen().map(Object::toString).orElse(null));
    JsonArray nearest = new JsonArray();
    for (AddressResolution.Nearest near : gone.nearest()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", id(near.address()));
      json.addProperty("title", near.title());
      json.addProperty("url", page(near.address()));
      nearest.add(json);
    }
    problem.add("nearest", nearest);
    return new Reply(410, ApiProblems.TYPE, Json.print(problem), Map.of());
  }

  public static String words(AddressResolution.Gone gone) {
    return "What was at this address is no longer in the archive."
        + gone.lastSeen()
            .map(
                seen ->
                    " It was last seen there on " + DateView.of(Optional.of(seen)).words() + ".")
            .orElse("");
  }

  public static List<Link> near(AddressResolution.Gone gone) {
    return gone.nearest().stream()
        .map(near -> Link.to(page(near.address()), near.title()))
        .toList();
  }

  private static String page(AddressResolution.Moved moved) {
    return page(moved.to()) + moved.statement().map(s -> "#" + PageAddresses.encode(s)).orElse("");
  }

  private static String page(SectionAddress address) {
    return address
        .section()
        .map(section -> PageAddresses.section(address.meeting(), section))
        .orElseGet(() -> PageAddresses.meeting(address.meeting()));
  }

  private static String id(SectionAddress address) {
    return address.section().map(s -> address.meeting() + "/" + s).orElse(address.meeting());
  }
}
