package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.minutebook.addresses.AddressAssignment;
import org.minutebook.archive.Settings;
import org.minutebook.index.documents.DocumentBuilder;
import org.minutebook.index.documents.StoredMeeting;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.reading.Reading;
import org.minutebook.statements.StatementExtractor;

class StoredMeetingTest {
  private static final List<Meeting> MEETINGS =
      List.of(
          read(
              "2020-01-02.md",
              """
              # Harbour call

              Attendees: Ida Brown (@idab), Ann

              ## Ropes #12

              The **old** ropes; see [the list][list] and #13.
              We agreed to buy *new* ropes.

              ## Cranes

              ACTION: Ann greases the crane.

              [list]: https://a.example/list
              """),
          read(
              "2020-01-04.md",
              """
              # Next call

              Attendees: Ida Brown, Ann

              ## Boats

              Two *boats* are back in the harbour. Ann will show them to the new crew.
              """));

  private static Meeting read(String file, String text) {
    Reading reading =
        StatementExtractor.reader(Settings.NONE).read(file, text.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Minutes) reading).first();
  }

  @Test
  void examplesHaveWhatIsLeftOut() {
    Section ropes = MEETINGS.getFirst().section("ropes-12").orElseThrow();
    assertEquals(List.of("a.example/list"), ropes.plain().links());
    assertEquals(List.of("#12", "#13"), ropes.references().all());
    assertFalse(MEETINGS.getFirst().statements().isEmpty());
  }

  @Test
  void meetingComesBackAsItWasRead() throws Exception {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig(Analysis.analyzer());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (Meeting meeting : MEETINGS) {
          writer.addDocuments(
              DocumentBuilder.of(
                  meeting,
                  FileEntry.of(meeting, "digest")
                      .withAddress(
                          new AddressAssignment(
                              meeting.id(), Map.of(), Map.of(), List.of(), List.of()))));
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        int found = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
          if (isFile(reader, doc)) {
            Meeting expected = MEETINGS.get(found++);
            assertEquals(expected, StoredMeeting.read(reader, doc));
            assertEquals(expected.attendees(), StoredAttendees.of(reader, doc));
          }
        }
        assertEquals(MEETINGS.size(), found);
      }
    }
  }

  private static boolean isFile(DirectoryReader reader, int doc) throws Exception {
    String json = reader.storedFields().document(doc, Set.of(Fields.JSON)).get(Fields.JSON);
    return json.startsWith("{\"file\"");
  }

  @Test
  void linksOfSectionsAreLeftOut() {
    String json = StoredMeeting.field(MEETINGS.getFirst()).stringValue();
    assertFalse(json.contains("\"a.example/list\""), json);
  }
}
