package org.minutebook.index.update;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minutebook.archive.Archive;
import org.minutebook.archive.Corrections;
import org.minutebook.archive.Listing;
import org.minutebook.archive.Listing.Stamp;
import org.minutebook.minutes.MeetingId;
import org.minutebook.reading.AgendaFiles;

/**
 * The files that an update has to do with: all of the archive, or what changed since the last
 * update of this process and what hangs on that. A file is read in the light of its series, so all
 * files of a series hang on each other, as do an agenda and its minutes.
 *
 * @param files to look at, in path order
 * @param asBefore those among them that have not changed since the last update, so that they need
 *     not even be opened
 * @param removed files that are gone since the last update
 * @param agendas of the whole archive
 */
record UpdateScope(
    List<String> files, Set<String> asBefore, Set<String> removed, AgendaFiles agendas) {

  /** All files, of which nothing is known. */
  static UpdateScope all(List<String> files) {
    return new UpdateScope(files, Set.of(), Set.of(), AgendaFiles.among(files));
  }

  /** What has changed since the last update. */
  static UpdateScope since(LastUpdate last, Listing now, Corrections corrections) {
    List<String> all = now.files();
    Set<String> changed = new HashSet<>(last.uncertain());
    Set<String> removed = new HashSet<>();
    boolean sameFiles = compare(last.listed(), now.stamps(), changed, removed);
    changed.addAll(corrections.differing(last.corrections(), all));
    changed.removeAll(removed);
    AgendaFiles agendas = sameFiles ? last.agendas() : AgendaFiles.among(all);
    Set<String> affected = new HashSet<>(changed);
    affected.addAll(removed);
    if (!sameFiles) {
      addDifferent(last.agendas(), agendas, affected);
    }
    List<String> files = affected.isEmpty() ? List.of() : related(affected, all, agendas);
    Set<String> asBefore = new HashSet<>(files);
    asBefore.removeAll(changed);
    return new UpdateScope(files, asBefore, removed, agendas);
  }

  /**
   * Compares two listings, which have the same order. Looking each file up would take long, as
   * paths begin alike.
   *
   * @param changed receives files that are new or have changed
   * @param removed receives files that are gone
   * @return whether both have the same files
   */
  private static boolean compare(
      Map<String, Stamp> before, Map<String, Stamp> now, Set<String> changed, Set<String> removed) {
    Iterator<Map.Entry<String, Stamp>> old = before.entrySet().iterator();
    Map.Entry<String, Stamp> next = old.hasNext() ? old.next() : null;
    int added = 0;
    for (Map.Entry<String, Stamp> file : now.entrySet()) {
      while (next != null && isBefore(next.getKey(), file.getKey())) {
        removed.add(next.getKey());
        next = old.hasNext() ? old.next() : null;
      }
      if (next == null || !next.getKey().equals(file.getKey())) {
        changed.add(file.getKey());
        added++;
        continue;
      }
      if (!next.getValue().equals(file.getValue())) {
        changed.add(file.getKey());
      }
      next = old.hasNext() ? old.next() : null;
    }
    for (; next != null; next = old.hasNext() ? old.next() : null) {
      removed.add(next.getKey());
    }
    changed.removeIf(Archive::isSetting);
    removed.removeIf(Archive::isSetting);
    return added == 0 && removed.isEmpty();
  }

  private static boolean isBefore(String a, String b) {
    return !a.equals(b) && Listing.BY_CODE_POINT.compare(a, b) < 0;
  }

  /** Adds the agendas that have other minutes than before, or none. */
  private static void addDifferent(AgendaFiles before, AgendaFiles now, Set<String> affected) {
    Stream.concat(before.files().stream(), now.files().stream())
        .filter(agenda -> !before.minutesOf(agenda).equals(now.minutesOf(agenda)))
        .forEach(affected::add);
  }

  /** All files of the series that the affected ones are in, or an agenda or minutes of theirs. */
  private static List<String> related(Set<String> affected, List<String> all, AgendaFiles agendas) {
    Map<String, Optional<String>> byFolder = new HashMap<>();
    Set<Optional<String>> series = new HashSet<>();
    affected.forEach(file -> series.add(series(file, byFolder)));
    for (int before = 0; before < series.size(); ) {
      before = series.size();
      for (String agenda : agendas.files()) {
        Optional<String> one = series(agenda, byFolder);
        Optional<String> other = series(agendas.minutesOf(agenda).orElseThrow(), byFolder);
        if (series.contains(one) || series.contains(other)) {
          series.add(one);
          series.add(other);
        }
      }
    }
    return all.stream().filter(file -> series.contains(series(file, byFolder))).toList();
  }

  private static Optional<String> series(String file, Map<String, Optional<String>> byFolder) {
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    return byFolder.computeIfAbsent(folder, f -> MeetingId.series(file));
  }
}
