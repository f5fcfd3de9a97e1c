package org.minutebook.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RelatedSections;
import org.minutebook.web.view.MeetingView;

class TopicThreadViewTest {
  private static final Section TEA = section("Tea");
  private static final Meeting MEETING =
      Meeting.builder("b.md", "June")
          .date(Optional.of(LocalDate.of(2020, 6, 1)))
          .sections(List.of(TEA))
          .build();

  @Test
  void standsAmongThoseBeforeAndAfter() {
    List<MeetingView.Discussion> thread =
        TopicThreadView.of(
            MEETING, TEA, new RelatedSections(List.of(at(5)), List.of(at(7), at(8))));
    assertEquals(
        List.of("2020-05-01", "2020-06-01", "2020-07-01", "2020-08-01"),
        thread.stream().map(d -> d.day().iso()).toList());
    assertEquals("/meetings/m5/tea", thread.getFirst().topic().href());
    assertEquals("#5, x/y#6", thread.getFirst().shared());
    assertEquals("", thread.get(1).topic().href());
  }

  @Test
  void ofManyThoseNearestInTime() {
    List<RelatedSections.Entry> earlier = new ArrayList<>();
    for (int month = 1; month <= 5; month++) {
      earlier.add(at(month));
      earlier.add(at(month));
    }
    List<MeetingView.Discussion> thread =
        TopicThreadView.of(MEETING, TEA, new RelatedSections(earlier, List.of()));
    assertEquals(7, thread.size());
    assertEquals("2020-03-01", thread.getFirst().day().iso());
  }

  @Test
  void sectionOfItsOwnHasNone() {
    assertEquals(
        List.of(), TopicThreadView.of(MEETING, TEA, new RelatedSections(List.of(), List.of())));
  }

  private static RelatedSections.Entry at(int month) {
    MeetingRef meeting =
        new MeetingRef(
            "m" + month,
            "Call",
            Optional.of(LocalDate.of(2020, month, 1)),
            Optional.empty(),
            "m.md");
    return new RelatedSections.Entry(meeting, TEA, List.of("#5", "x/y#6"));
  }

  private static Section section(String title) {
    return Section.builder(title).lines(1, 2).text("## " + title + "\nhot").build();
  }
}
