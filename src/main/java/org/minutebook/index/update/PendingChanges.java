package org.minutebook.index.update;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.lucene.document.Document;
import org.minutebook.addresses.AddressAssignment;
import org.minutebook.index.FileEntry;
import org.minutebook.index.HeldRemovals;
import org.minutebook.index.IndexReport;
import org.minutebook.index.SkippedFile;
import org.minutebook.index.documents.DocumentBuilder;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Problem;

/**
 * The changes that an update has to write, and its report.
 *
 * @param writes documents to write
 * @param removed files whose documents are to be deleted
 * @param replacesAll whether the documents to write take the place of all there are
 * @param retired addresses that have moved or are gone
 * @param ledgerDigest identifies the state of the ledger
 * @param report of the update
 */
record PendingChanges(
    List<Write> writes,
    List<String> removed,
    boolean replacesAll,
    AddressUpdate.Retired retired,
    String ledgerDigest,
    IndexReport report) {

  /** The documents of one file, made only when they are written. */
  record Write(String file, Callable<List<Document>> maker) {
    List<Document> documents() throws Exception {
      return maker.call();
    }
  }

  /**
   * Works out the changes.
   *
   * @param known the entries of the index, by file
   * @param previous the index before the update
   * @param rebuilt why all documents are to be written again; empty if they are not
   * @param held meetings that are missing and stay
   * @param replacesAll whether none of the documents there are stay
   */
  static PendingChanges of(
      List<FileOutcome> outcomes,
      AddressUpdate addressed,
      Map<String, List<FileEntry>> known,
      Optional<PreviousIndex> previous,
      Optional<String> rebuilt,
      Optional<HeldRemovals> held,
      boolean replacesAll) {
    List<Write> writes = new ArrayList<>();
    List<FileEntry> entries = new ArrayList<>();
    Map<String, List<FileEntry>> gone = new LinkedHashMap<>(known);
    for (FileOutcome outcome : outcomes) {
      if (!FileOutcome.isWithoutEntries(outcome)) {
        gone.remove(outcome.file());
      }
      List<AddressAssignment> addresses = addressed.assignments().get(outcome.file());
      switch (outcome) {
        case FileOutcome.Read read -> write(read, addresses, writes, entries);
        case FileOutcome.Unchanged unchanged ->
            keep(unchanged.entries(), addresses, previous, rebuilt.isPresent(), writes, entries);
        case FileOutcome.Unreadable unreadable ->
            keep(unreadable.previous(), addresses, previous, rebuilt.isPresent(), writes, entries);
      }
    }
    return new PendingChanges(
        writes,
        List.copyOf(gone.keySet()),
        replacesAll,
        addressed.retired(),
        addressed.ledgerDigest(),
        report(outcomes, entries, gone.size(), rebuilt, held, addressed.unsaved()));
  }

  private static void write(
      FileOutcome.Read read,
      List<AddressAssignment> addresses,
      List<Write> writes,
      List<FileEntry> entries) {
    FileEntry first = read.entries().getFirst();
    if (!first.isMinutes()) {
      entries.add(first);
      writes.add(
          new Write(
              first.file(), () -> DocumentBuilder.with(read.facts(), DocumentBuilder.of(first))));
      return;
    }
    List<FileEntry> own = withAddresses(read.entries(), addresses);
    entries.addAll(own);
    List<Supplier<Meeting>> texts = read.texts();
    writes.add(
        new Write(
            first.file(),
            () ->
                DocumentBuilder.with(
                    read.facts(),
                    DocumentBuilder.of(texts.stream().map(Supplier::get).toList(), own))));
  }

  private static List<FileEntry> withAddresses(
      List<FileEntry> entries, List<AddressAssignment> addresses) {
    List<FileEntry> own = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      own.add(entries.get(i).withAddress(addresses.get(i)));
    }
    return List.copyOf(own);
  }

  /** Keeps a file that was not read again; it is written only for a rebuild or a new address. */
  private static void keep(
      List<FileEntry> known,
      List<AddressAssignment> addresses,
      Optional<PreviousIndex> previous,
      boolean isRebuild,
      List<Write> writes,
      List<FileEntry> entries) {
    if (known.isEmpty()) {
      return;
    }
    FileEntry first = known.getFirst();
    if (!first.isMinutes()) {
      entries.add(first);
      if (isRebuild) {
        PreviousIndex index = previous.orElseThrow();
        writes.add(
            new Write(
                first.file(),
                () -> DocumentBuilder.with(index.facts(first.file()), DocumentBuilder.of(first))));
      }
      return;
    }
    List<FileEntry> renamed = withAddresses(known, addresses);
    entries.addAll(renamed);
    if (isRebuild || !renamed.equals(known)) {
      PreviousIndex index = previous.orElseThrow();
      writes.add(
          new Write(
              first.file(),
              () ->
                  DocumentBuilder.with(
                      index.facts(first.file()),
                      DocumentBuilder.of(index.meetings(first.file()), renamed))));
    }
  }

  boolean isEmpty() {
    return writes.isEmpty() && removed.isEmpty();
  }

  private static IndexReport report(
      List<FileOutcome> outcomes,
      List<FileEntry> entries,
      int removed,
      Optional<String> rebuilt,
      Optional<HeldRemovals> held,
      Optional<String> unsaved) {
    int read = 0;
    int unchanged = 0;
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (FileOutcome outcome : outcomes) {
      switch (outcome) {
        case FileOutcome.Read r -> read++;
        case FileOutcome.Unchanged u -> unchanged++;
        case FileOutcome.Unreadable u -> unreadable.put(u.file(), u.message());
      }
    }
    List<SkippedFile> skipped = new ArrayList<>();
    Map<String, List<Problem>> problems = new LinkedHashMap<>();
    for (FileEntry entry : entries) {
      if (!entry.isMinutes()) {
        skipped.add(new SkippedFile(entry.file(), entry.skipped()));
      }
      if (!entry.problems().isEmpty()) {
        problems.computeIfAbsent(entry.file(), file -> new ArrayList<>()).addAll(entry.problems());
      }
    }
    return new IndexReport(
        read, unchanged, removed, skipped, problems, unreadable, rebuilt, held, unsaved);
  }
}
