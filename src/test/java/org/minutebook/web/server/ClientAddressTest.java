package org.minutebook.web.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minutebook.web.AddressRange;

class ClientAddressTest {
  private final ClientAddress clients =
      new ClientAddress(List.of(AddressRange.parse("192.0.2.0/24").orElseThrow()));

  @Test
  void lastAddressThatIsNoProxyIsTheClient() {
    assertEquals(
        Optional.of("198.51.100.7"), clients.lastOf("203.0.113.1, 198.51.100.7, 192.0.2.9"));
  }

  @Test
  void clientCannotHideBehindALongHeader() {
    assertEquals(Optional.of("198.51.100.7"), clients.lastOf("1,".repeat(3000) + " 198.51.100.7"));
  }

  @Test
  void portsAreLeftOut() {
    assertEquals(Optional.of("198.51.100.7"), clients.lastOf("198.51.100.7:51234"));
    assertEquals(Optional.of("2001:db8:0:0:0:0:0:7"), clients.lastOf("[2001:db8::7]:443"));
  }

  @Test
  void namesAreNotLookedUp() {
    assertEquals(Optional.empty(), clients.lastOf("client.example"));
  }
}
