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

/** Follows addresses that were handed out once. */
public final class AddressResolver {
  private AddressResolver() {}

  /** Empty for an address that was never handed out, and for meetings and sections that stand. */
  public static Optional<AddressResolution> follow(Snapshot snapshot, String address)
      throws IOException {
    Optional<AddressResolution> standing = statement(snapshot, address);
    if (standing.isPresent()) {
      return standing;
    }
    Optional<RetiredAddress> former =
        snapshot
            .first(Fields.TYPE_FORMER, new Term(Fields.ADDRESS, address), Set.of(Fields.JSON))
            .map(stored -> stored.json(RetiredAddress.class));
    if (former.isEmpty()) {
      return Optional.empty();
    }
    if (former.get().movedTo().isPresent()) {
      String to = former.get().movedTo().get();
      Optional<AddressResolution> moved = stands(snapshot, to).map(AddressResolver::moved);
      return moved.isPresent() ? moved : statement(snapshot, to).or(() -> gone(former.get()));
    }
    List<AddressResolution.Nearest> near = new ArrayList<>();
    for (String at : former.get().nearest()) {
      nearest(snapshot, at).filter(n -> !near.contains(n)).ifPresent(near::add);
    }
    return Optional.of(new AddressResolution.Gone(former.get().lastSeen(), near));
  }

  private static Optional<AddressResolution> gone(RetiredAddress former) {
    return Optional.of(new AddressResolution.Gone(former.lastSeen(), List.of()));
  }

  private static AddressResolution moved(SectionAddress to) {
    return new AddressResolution.Moved(to, Optional.empty());
  }

  /** The meeting or section that stands at an address; the longest meeting id wins. */
  public static Optional<SectionAddress> stands(Snapshot snapshot, String address)
      throws IOException {
    if (snapshot.hasMeeting(address)) {
      return Optional.of(new SectionAddress(address, Optional.empty()));
    }
    int slash = address.lastIndexOf('/');
    if (slash > 0
        && snapshot.hasMeeting(address.substring(0, slash))
        && snapshot.hasSection(address)) {
      return Optional.of(
          new SectionAddress(
              address.substring(0, slash), Optional.of(address.substring(slash + 1))));
    }
    return Optional.empty();
  }

  /** A statement that stands is shown in its section. */
  private static Optional<AddressResolution> statement(Snapshot snapshot, String address)
      throws IOException {
    int slash = address.lastIndexOf('/');
    Optional<SectionAddress> section =
        slash > 0 ? stands(snapshot, address.substring(0, slash)) : Optional.empty();
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

  /** The section of a statement stands for it. */
  private static Optional<AddressResolution.Nearest> nearest(Snapshot snapshot, String address)
      throws IOException {
    Optional<SectionAddress> at = stands(snapshot, address);
    if (at.isEmpty() && address.indexOf('/') > 0) {
      at = stands(snapshot, address.substring(0, address.lastIndexOf('/')));
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
