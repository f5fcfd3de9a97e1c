package org.minutebook.web.pages;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.MeetingDate;
import org.minutebook.minutes.Section;
import org.minutebook.web.PageAddresses;
import org.minutebook.web.view.Link;

/**
 * Describes a page to search engines, in JSON-LD with the terms of schema.org. The page holds it in
 * a script element of a type that browsers do not run; Gson escapes what could end the element.
 */
public final class LinkedData {
  private static final Gson GSON = new GsonBuilder().create();

  private LinkedData() {}

  /** A meeting and the breadcrumb of its page. */
  public static String of(Meeting meeting, PageFrames frames) {
    JsonArray graph = new JsonArray();
    graph.add(event(meeting, frames));
    graph.add(breadcrumb(frames, pathTo(meeting, frames)));
    return graph(graph);
  }

  /** A section of a meeting and the breadcrumb of its page. */
  static String of(Meeting meeting, Section section, PageFrames frames) {
    JsonObject article = typed("Article");
    String address = frames.published(PageAddresses.section(meeting.id(), section.id()));
    article.addProperty("@id", address);
    article.addProperty("url", address);
    article.addProperty("headline", section.title());
    meeting
        .date()
        .map(MeetingDate::toString)
        .ifPresent(d -> article.addProperty("datePublished", d));
    article.add("about", named(meeting, frames));
    JsonArray graph = new JsonArray();
    graph.add(article);
    List<Link> path = new ArrayList<>(pathTo(meeting, frames));
    path.add(Link.to(PageAddresses.section(meeting.id(), section.id()), section.title()));
    graph.add(breadcrumb(frames, path));
    return graph(graph);
  }

  private static List<Link> pathTo(Meeting meeting, PageFrames frames) {
    return List.of(
        Link.to("/", frames.name()),
        Link.to("/meetings", "Meetings"),
        Link.to(PageAddresses.meeting(meeting.id()), meeting.title()));
  }

  private static JsonObject named(Meeting meeting, PageFrames frames) {
    JsonObject event = typed("Event");
    String address = frames.published(PageAddresses.meeting(meeting.id()));
    event.addProperty("@id", address);
    event.addProperty("url", address);
    event.addProperty("name", meeting.title());
    meeting.date().map(MeetingDate::toString).ifPresent(d -> event.addProperty("startDate", d));
    return event;
  }

  private static JsonObject event(Meeting meeting, PageFrames frames) {
    JsonObject event = named(meeting, frames);
    JsonObject organizer = typed("Organization");
    organizer.addProperty("name", frames.name());
    event.add("organizer", organizer);
    JsonArray attendees = new JsonArray();
    meeting
        .attendees()
        .forEach(
            a -> {
              JsonObject person = typed("Person");
              person.addProperty("name", a.name());
              attendees.add(person);
            });
    event.add("attendee", attendees);
    return event;
  }

  private static JsonObject breadcrumb(PageFrames frames, List<Link> links) {
    JsonObject breadcrumb = typed("BreadcrumbList");
    JsonArray items = new JsonArray();
    for (Link link : links) {
      JsonObject item = typed("ListItem");
      item.addProperty("position", items.size() + 1);
      item.addProperty("name", link.text());
      item.addProperty("item", frames.published(link.href()));
      items.add(item);
    }
    breadcrumb.add("itemListElement", items);
    return breadcrumb;
  }

  private static JsonObject typed(String type) {
    JsonObject object = new JsonObject();
    object.addProperty("@type", type);
    return object;
  }

  private static String graph(JsonElement graph) {
    JsonObject whole = new JsonObject();
    whole.addProperty("@context", "https://schema.org");
    whole.add("@graph", graph);
    return GSON.toJson(whole);
  }
}
