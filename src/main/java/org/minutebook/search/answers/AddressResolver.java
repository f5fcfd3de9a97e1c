package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.AddressResolution;
import org.minutebook.search.SectionAddress;

/** Resolves addresses: those in use, and those that were handed out once and are retired. */
public final class AddressResolver {
  private AddressResolver() {}

  /**
   * What became of an address that no meeting or section has now. Empty for one that was never
   * handed out.
   */
  public static Optional<AddressResolution> resolveRetired(Snapshot snapshot, String address)
      throws IOException {
    Optional<AddressResolution> current = statement(snapshot, address);
    if (current.isPresent()) {
      return current;
    }
    Optional<RetiredAddress> retired =
        snapshot
            .first(Fields.TYPE_FORMER, new Term(Fields.ADDRESS, address), Set.of(Fields.JSON))
            .map(stored -> stored.json(RetiredAddress.class));
    if (retired.isEmpty()) {
      return Optional.empty();
    }
    if (retired.get().movedTo().isPresent()) {
      String to = retired.get().movedTo().get();
      Optional<AddressResolution> moved = resolve(snapshot, to).map(AddressResolver::moved);
      return moved.isPresent() ? moved : statement(snapshot, to).or(() -> gone(retired.get()));
    }
    List<AddressResolution.Nearest> nearest = new ArrayList<>();
    for (String near : retired.get().nearest()) {
      nearest(snapshot, near).filter(n -> !nearest.contains(n)).ifPresent(nearest::add);
    }
    return Optional.of(new AddressResolution.Gone(retired.get().lastSeen(), nearest));
  }

  private static Optional<AddressResolution> gone(RetiredAddress retired) {
    return Optional.of(new AddressResolution.Gone(retired.lastSeen(), List.of()));
  }

  private static AddressResolution moved(SectionAddress to) {
    return new AddressResolution.Moved(to, Optional.empty());
  }

  /** The meeting or section that has an address now; the longest meeting id wins. */
  public static Optional<SectionAddress> resolve(Snapshot snapshot, String address)
      throws IOException {
    if (snapshot.catalog().has(address)) {
      return Optional.of(new SectionAddress(address, Optional.empty()));
    }
    int slash = address.lastIndexOf('/');
    if (slash > 0
        && snapshot.catalog().has(address.substring(0, slash))
        && snapshot.hasSection(address)) {
      return Optional.of(
          new SectionAddress(
              address.substring(0, slash), Optional.of(address.substring(slash + 1))));
    }
    return Optional.empty();
  }

  /** A statement of the archive is shown in its section. */
  private static Optional<AddressResolution> statement(Snapshot snapshot, String address)
      throws IOException {
    int slash = address.lastIndexOf('/');
    Optional<SectionAddress> section =
        slash > 0 ? resolve(snapshot, address.substring(0, slash)) : Optional.empty();
    if (section.flatMap(SectionAddress::section).isEmpty()) {
      return Optional.empty();
    }
    String id = section.get().section().get() + address.substring(slash);
    return snapshot
        .meeting(section.get().meeting())
        .filter(meeting -> meeting.statements().stream().anyMatch(s -> s.id().equals(id)))
        .map(
            meeting ->
                new AddressResolution.Moved(
                    section.get(), Optional.of(address.substring(slash + 1))));
  }

  /** The meeting or section at an address; that of a statement is its section. */
  private static Optional<AddressResolution.Nearest> nearest(Snapshot snapshot, String address)
      throws IOException {
    Optional<SectionAddress> at = resolve(snapshot, address);
    if (at.isEmpty() && address.indexOf('/') > 0) {
      at = resolve(snapshot, address.substring(0, address.lastIndexOf('/')));
    }
    Optional<Meeting> meeting =
        at.isEmpty() ? Optional.empty() : snapshot.meeting(at.get().meeting());
    if (meeting.isEmpty()) {
      return Optional.empty();
    }
    String title =
        at.get()
            .section()
            .flatMap(id -> meeting.get().section(id))
            .map(Section::title)
            .orElse(meeting.get().title());
    return Optional.of(new AddressResolution.Nearest(at.get(), title));
  }
}
