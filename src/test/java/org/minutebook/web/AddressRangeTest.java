package org.minutebook.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "10.0.0.0/8, 10.200.3.4, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.4.0/22, 192.168.7.255, true",
    "192.168.4.0/22, 192.168.8.0, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "::1, ::1, true",
    "fd00::/8, fd12::1, true",
    "fd00::/8, fe80::1, false",
    "10.0.0.0/8, ::1, false"
  })
  void rangeContainsAddresses(String range, String address, boolean expected) throws Exception {
    assertEquals(
        expected, AddressRange.parse(range).orElseThrow().contains(InetAddress.getByName(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "localhost", "example.org", "10.0.0.0/33", "10.0.0.0/", "1.2.3.4/x", "::/129"})
  void otherTextIsNoRange(String text) {
    assertTrue(AddressRange.parse(text).isEmpty());
  }

  @Test
  void longTextIsNoRange() {
    assertTrue(AddressRange.parse("1".repeat(100_000)).isEmpty());
  }
}
