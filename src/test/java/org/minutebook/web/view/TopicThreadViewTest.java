package org.minutebook.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.reading.Minutes;
import org.minutebook.search.MeetingRef;
import org.minutebook.search.RelatedSections;

class TopicThreadViewTest {
  private static final Meeting JUNE = call(6);

  @Test
  void sectionIsAmongEarlierAndLaterDiscussions() {
    List<TopicThreadView.Discussion> thread =
        thread(new RelatedSections(List.of(entry(5)), List.of(entry(7), entry(8))));
    assertEquals(
        List.of("2020-05-01", "2020-06-01", "2020-07-01", "2020-08-01"),
        thread.stream().map(d -> d.date().iso()).toList());
    assertEquals("/meetings/2020-05-01/tea", thread.getFirst().topic().href());
    assertEquals("#5, x/y#6", thread.getFirst().references());
    assertEquals("", thread.get(1).topic().href());
  }

  @Test
  void onlyTheNearestDiscussionsAreShown() {
    List<RelatedSections.Entry> earlier = new ArrayList<>();
    for (int month = 1; month <= 5; month++) {
      earlier.add(entry(month));
      earlier.add(entry(month));
    }
    List<TopicThreadView.Discussion> thread = thread(new RelatedSections(earlier, List.of()));
    assertEquals(7, thread.size());
    assertEquals("2020-03-01", thread.getFirst().date().iso());
  }

  @Test
  void sectionWithoutRelatedOnesHasNoThread() {
    assertEquals(List.of(), thread(RelatedSections.NONE));
  }

  private static List<TopicThreadView.Discussion> thread(RelatedSections related) {
    return TopicThreadView.of(JUNE, tea(JUNE), related).discussions();
  }

  private static RelatedSections.Entry entry(int month) {
    Meeting call = call(month);
    MeetingRef ref = MeetingRef.of(call);
    return new RelatedSections.Entry(ref, tea(call), List.of("#5", "x/y#6"));
  }

  private static Section tea(Meeting call) {
    return call.section("tea").orElseThrow();
  }

  private static Meeting call(int month) {
    return Minutes.in("2020-0%d-01.md".formatted(month), "# Call\n\n## Tea\n\nThe tea was hot.\n")
        .meeting();
  }
}
