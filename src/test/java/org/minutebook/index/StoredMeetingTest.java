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
import org.minutebook.minutes.Meeting;
import org.minutebook.reading.Reading;

class StoredMeetingTest {
  private static final List<Meeting> MEETINGS =
      List.of(
          read(
              "2020-01-02.md",
              """
              # Harbour call
              Present: Ida Brown @idab, Ann
              ## Ropes #12
              The **old** ropes; see [the list](https://a.example/list) and #13.
              DECISION: We buy ropes.
              ## Cranes
              ACTION (Ann): Ann greases the crane.
              """),
          read("2020-01-03.md", "# Empty call\n"),
          read("2020-01-04.md", "# Next call\n## Boats\nTwo *boats* are back.\n"));

  private static Meeting read(String file, String text) {
    Reading reading = PlainMinutes.read(file, text.getBytes(StandardCharsets.UTF_8));
    return ((Reading.Minutes) reading).meeting();
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
                  FileEntry.of(
                      meeting,
                      "digest",
                      new AddressAssignment(meeting.id(), Map.of(), Map.of(), List.of()))));
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
  void plainTextIsStoredOnce() throws Exception {
    String json = StoredMeeting.field(MEETINGS.getLast()).stringValue();
    assertFalse(json.contains("Two boats"), json);
  }
}
