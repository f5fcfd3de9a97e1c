package org.minutebook.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.minutebook.addresses.RetiredAddress;
import org.minutebook.index.Fields;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.Meeting;
import org.minutebook.minutes.Section;
import org.minutebook.search.AddressResolution;

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
            .first(Fields.TYPE_RETIRED, new Term(Fields.ADDRESS, address), Set.of(Fields.JSON))
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

  /** All addresses that meetings and sections had before they moved. */
  public static List<String> moved(Snapshot snapshot) throws IOException {
    List<String> moved = new ArrayList<>();
    Query retired = new TermQuery(new Term(Fields.TYPE, Fields.TYPE_RETIRED));
    int most = Math.max(1, snapshot.reader().maxDoc());
    for (ScoreDoc hit : snapshot.searcher().search(retired, most, Sort.INDEXORDER).scoreDocs) {
      RetiredAddress address =
          snapshot.stored(hit.doc, Set.of(Fields.JSON)).json(RetiredAddress.class);
      if (address.movedTo().isPresent() && resolve(snapshot, address.movedTo().get()).isPresent()) {
        moved.add(address.address());
      }
    }
    return moved;
  }

  private static Optional<AddressResolution> gone(RetiredAddress retired) {
    return Optional.of(new AddressResolution.Gone(retired.lastSeen(), List.of()));
  }

  private static AddressResolution moved(Address to) {
    return new AddressResolution.Moved(to);
  }

  /** The meeting or section that has an address now; the longest meeting id wins. */
  public static Optional<Address> resolve(Snapshot snapshot, String text) throws IOException {
    Optional<Address> address = Address.parse(text, snapshot.catalog()::has);
    boolean found =
        address.isPresent()
            && address.get().statement().isEmpty()
            && (address.get().section().isEmpty() || snapshot.sectionDocument(text).isPresent());
    return found ? address : Optional.empty();
  }

  private static Optional<AddressResolution> statement(Snapshot snapshot, String text)
      throws IOException {
    Optional<Address> address =
        Address.parse(text, snapshot.catalog()::has).filter(a -> a.statement().isPresent());
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
    Optional<Address> address = resolve(snapshot, text);
    if (address.isEmpty() && text.indexOf('/') > 0) {
      address = resolve(snapshot, text.substring(0, text.lastIndexOf('/')));
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
