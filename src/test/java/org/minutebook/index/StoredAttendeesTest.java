package org.minutebook.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.minutebook.minutes.Attendee;

class StoredAttendeesTest {
  private static final Attendee IDA = attendee("Ida Brown", "@idab");
  private static final Attendee ANN = attendee("Ann \"Å\" O'Lee");

  private static Attendee attendee(String name, String... aliases) {
    return new Attendee(name, List.of(aliases), Optional.empty(), Optional.empty());
  }

  @FunctionalInterface
  private interface Check {
    void of(LeafReader segment, DirectoryReader reader) throws Exception;
  }

  private static void withMeetings(Check check, List<List<Attendee>> meetings) throws Exception {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(Analysis.analyzer()))) {
        List<Document> documents = new ArrayList<>();
        for (List<Attendee> attendees : meetings) {
          Document document = new Document();
          StoredAttendees.fields(attendees).forEach(document::add);
          documents.add(document);
        }
        writer.addDocuments(documents);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        check.of(reader.leaves().getFirst().reader(), reader);
      }
    }
  }

  @Test
  void attendeesAreCountedByMeeting() throws Exception {
    withMeetings(
        (segment, reader) -> assertEquals(Map.of(IDA, 2, ANN, 1), StoredAttendees.count(segment)),
        List.of(List.of(IDA, ANN), List.of(), List.of(IDA, IDA)));
  }

  @Test
  void listKeepsItsOrderAndWhatNobodyIsCalled() throws Exception {
    Attendee endless = attendee("x".repeat(100_000));
    withMeetings(
        (segment, reader) -> {
          assertEquals(List.of(IDA, endless, ANN), StoredAttendees.of(reader, 0));
          assertEquals(Map.of(IDA, 1, ANN, 1), StoredAttendees.count(segment));
        },
        List.of(List.of(IDA, endless, ANN)));
  }

  @Test
  void segmentWithoutMeetingsHasNobody() throws Exception {
    withMeetings(
        (segment, reader) -> assertEquals(Map.of(), StoredAttendees.count(segment)),
        List.of(List.of()));
  }
}
