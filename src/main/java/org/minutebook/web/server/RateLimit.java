package org.minutebook.web.server;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Lets each client make so many requests a minute: all at once after a pause, then one by one as
 * time goes on. Remembers the clients that asked last.
 */
final class RateLimit {
  private static final int MOST_CLIENTS = 10_000;
  private static final double NANOS_A_MINUTE = 60e9;

  /** Of an IPv6 address, one client has all that share its first four groups. */
  private static final int IPV6_GROUPS = 4;

  private final int perMinute;
  private final LongSupplier nanos;
  private final Map<String, Allowance> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** How many requests a client had left at some time. */
  private record Allowance(double requests, long at) {}

  /**
   * A limit.
   *
   * @param perMinute requests of a client; 0 for no limit
   * @param nanos a clock
   */
  RateLimit(int perMinute, LongSupplier nanos) {
    this.perMinute = perMinute;
    this.nanos = nanos;
  }

  /** Whether there is a limit. */
  boolean isOn() {
    return perMinute > 0;
  }

  /** Counts a request. Empty if it may be answered, else the seconds after which one may. */
  synchronized OptionalInt secondsToWait(String address) {
    String client = client(address);
    long now = nanos.getAsLong();
    Allowance before = clients.getOrDefault(client, new Allowance(perMinute, now));
    double perNano = perMinute / NANOS_A_MINUTE;
    double left = Math.min(perMinute, before.requests() + (now - before.at()) * perNano);
    boolean isAllowed = left >= 1;
    clients.put(client, new Allowance(isAllowed ? left - 1 : left, now));
    return isAllowed
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.ceil((1 - left) / perNano / 1e9));
  }

  private static String client(String address) {
    if (address.indexOf(':') < 0) {
      return address;
    }
    String[] groups = address.split(":", -1);
    return String.join(":", Arrays.copyOf(groups, Math.min(IPV6_GROUPS, groups.length)));
  }
}
