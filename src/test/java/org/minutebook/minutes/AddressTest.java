package org.minutebook.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  private static final Set<String> MEETINGS = Set.of("weekly", "weekly/2014-08-07", "2014-08-07");

  private static Optional<Address> parse(String text) {
    return Address.parse(text, MEETINGS::contains);
  }

  @ParameterizedTest
  @CsvSource({
    "2014-08-07, 2014-08-07, '', ''",
    "2014-08-07/arm, 2014-08-07, arm, ''",
    "2014-08-07/arm/d-we-keep-it, 2014-08-07, arm, d-we-keep-it",
    "weekly/2014-08-07, weekly/2014-08-07, '', ''",
    "weekly/2014-08-07/arm, weekly/2014-08-07, arm, ''",
    "weekly/2014-08-07/arm/a-ann, weekly/2014-08-07, arm, a-ann",
    "weekly/arm, weekly, arm, ''",
  })
  void longestMeetingIdWins(String text, String meeting, String section, String statement) {
    Address address = parse(text).orElseThrow();

    assertEquals(meeting, address.meeting());
    assertEquals(section, address.section().orElse(""));
    assertEquals(statement, address.statement().orElse(""));
    assertEquals(text, address.toString());
  }

  @ParameterizedTest
  @CsvSource({"2014-08-08", "''", "/", "arm/2014-08-07", "2014-08-07/arm/d-we/more"})
  void whatBeginsWithNoMeetingIsNoAddress(String text) {
    assertEquals(Optional.empty(), parse(text));
  }

  @Test
  void statementsAddressHasItsSection() {
    Statement statement =
        Statement.builder(Statement.Kind.DECISION, "We keep it.")
            .section("arm")
            .id("arm/d-we-keep-it")
            .build();
    Address address = Address.of("2014-08-07", statement);

    assertEquals("2014-08-07/arm/d-we-keep-it", address.toString());
    assertEquals(Optional.of(address), parse(address.toString()));
    assertEquals(Optional.of("arm"), address.section());
    assertEquals("d-we-keep-it", Address.anchor(statement));
  }

  @Test
  void statementWithoutASectionIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Address("2014-08-07", Optional.empty(), Optional.of("d-we-keep-it")));
  }

  @Test
  void pathIsPercentEncodedAndItsSlashesStay() {
    assertEquals("/meetings/weekly/2014-08-07", Address.of("weekly/2014-08-07").path());
    assertEquals(
        "/meetings/2014-08-07/stra%C3%9Fe#d-%E4%BF%82%E7%95%99",
        new Address("2014-08-07", Optional.of("straße"), Optional.of("d-係留")).path());
    assertEquals("a/b%20c/%3F", Address.encodePath("a/b c/?"));
    assertEquals("a%2Fb-._~%25", Address.encode("a/b-._~%"));
  }
}
