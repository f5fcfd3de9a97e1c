package org.minutebook.addresses;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.minutebook.archive.Redactions;

/** What must go leaves the addresses that have it, and no others. */
class LedgerRedactionTest {
  private static final String TEXT =
      """
      {"about":"Addresses handed out by Minutebook; see docs/addresses.md. Commit this file.","version":1}
      {"at":"a/d/2031-05-07","file":"a/d/2031-05-07.md","text":"AAABAAAC"}
      {"at":"a/d/2031-05-07/a","text":"AAAB"}
      {"at":"a/d/2031-05-07/a/d-we-buy-two-new-ropes-from","number":"2031-05-07.1","said":""}
      {"at":"a/d/2031-05-07/a/a-kim-to-buy-oars","said":""}
      {"at":"a/d/2031-05-07/thanks-to-ada-brook","text":"AAAD"}
      {"at":"a/d/2031-05-07/thanks-to-ada-brook/d-we-thank-ada-brook","said":""}
      {"at":"a/d/2031-05-07/ada-brook/d-she-left","said":"","seen":"2031-06-01"}
      {"at":"a/old","to":"a/d/2031-05-07"}
      {"at":"a/old/any-other-business","to":"a/d/2031-05-07/a"}
      """;

  private static List<String> addresses(Ledger ledger) {
    return ledger.entries().stream()
        .flatMap(
            entry ->
                entry.isMoved()
                    ? Stream.of(entry.address() + " to " + entry.movedTo())
                    : Stream.of(entry.address()))
        .sorted()
        .toList();
  }

  private static Redactions words(String... sequences) {
    return new Redactions(
        Set.copyOf(Stream.of(sequences).map(words -> List.of(words.split(" ", -1))).toList()),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static Ledger ledger() throws LedgerException, IOException {
    return LedgerText.read(new ByteArrayInputStream(TEXT.getBytes(UTF_8)), "links.jsonl");
  }

  @Test
  void nameLeavesTheAddressesThatHaveIt() throws Exception {
    assertEquals(
        List.of(
            "a/d/2031-05-07",
            "a/d/2031-05-07/a",
            "a/d/2031-05-07/a/a-kim-to-buy-oars",
            "a/d/2031-05-07/a/d-we-buy-two-new-ropes-from",
            "a/d/2031-05-07/removed/d-she-left",
            "a/d/2031-05-07/thanks-to",
            "a/d/2031-05-07/thanks-to/d-we-thank",
            "a/old to a/d/2031-05-07",
            "a/old/any-other-business to a/d/2031-05-07/a"),
        addresses(ledger().without(words("ada brook"))));
  }

  @Test
  void sentenceLeavesItsAddressOnly() throws Exception {
    List<String> left =
        addresses(
            ledger()
                .without(
                    words(
                        "under any other business of 2031 05 07 a d it was said again",
                        "we buy two new ropes from the harbour shop")));
    assertEquals(
        addresses(ledger()).stream()
            .map(address -> address.replace("d-we-buy-two-new-ropes-from", "d-removed"))
            .sorted()
            .toList(),
        left);
  }

  @Test
  void ledgerThatHasNothingOfItStaysAsItIs() throws Exception {
    Ledger ledger = ledger();
    assertSame(ledger, ledger.without(words("jo hale", "on 2031 05 07 in a d we met")));
  }
}
