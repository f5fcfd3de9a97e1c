package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.AddressResolution;

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

  private static AddressResolution moved(Address to) {
    return new AddressResolution.Moved(to);
  }

  /** The meeting or section that has an address now; the longest meeting id wins. */
  public static Optional<Address> stands(Snapshot snapshot, String text) throws IOException {
    Optional<Address> address = Address.parse(text, snapshot::hasMeeting);
    boolean found =
        address.isPresent()
            && address.get().statement().isEmpty()
            && (address.get().section().isEmpty() || snapshot.hasSection(text));
    return found ? address : Optional.empty();
  }

  private static Optional<AddressResolution> statement(Snapshot snapshot, String text)
      throws IOException {
    Optional<Address> address =
        Address.parse(text, snapshot::hasMeeting).filter(a -> a.statement().isPresent());
    Optional<Meeting> meeting =
        address.isPresent() ? snapshot.meeting(address.get().meeting()) : Optional.empty();
    return meeting.isPresent()
            && meeting.get().statements().stream()
                .anyMatch(s -> Address.of(meeting.get().id(), s).equals(address.get()))
        ? address.map(AddressResolver::moved)
        : Optional.empty();
  }

  /** The meeting or section at an address; that of a statement is its section. */
  private static Optional<AddressResolution.Nearest> nearest(Snapshot snapshot, String text)
      throws IOException {
    Optional<Address> address = stands(snapshot, text);
    if (address.isEmpty() && text.indexOf('/') > 0) {
      address = stands(snapshot, text.substring(0, text.lastIndexOf('/')));
    }
    Optional<Meeting> meeting =
        address.isPresent() ? snapshot.meeting(address.get().meeting()) : Optional.empty();
    if (meeting.isEmpty()) {
      return Optional.empty();
    }
    String title =
        address
            .get()
            .section()
            .flatMap(id -> meeting.get().section(id))
            .map(Section::title)
            .orElse(meeting.get().title());
    return Optional.of(new AddressResolution.Nearest(address.get(), title));
  }
}
