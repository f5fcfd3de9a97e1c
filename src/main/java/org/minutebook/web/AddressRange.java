package org.minutebook.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses: those that share their first bits with an address. */
public final class AddressRange {
  /** No name: looking it up might ask somebody else. */
  private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

  private final byte[] address;
  private final int bits;

  private AddressRange(byte[] address, int bits) {
    this.address = address;
    this.bits = bits;
  }

  /** Reads an address such as {@code 10.0.0.7} or a range such as {@code 10.0.0.0/8}. */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    String literal = slash < 0 ? text : text.substring(0, slash);
    String length = slash < 0 ? "" : text.substring(slash + 1);
    if (!LITERAL.matcher(literal).matches() || (slash >= 0 && !length.matches("[0-9]{1,3}"))) {
      return Optional.empty();
    }
    try {
      byte[] address = InetAddress.getByName(literal).getAddress();
      int bits = slash < 0 ? 8 * address.length : Integer.parseInt(length);
      return bits > 8 * address.length
          ? Optional.empty()
          : Optional.of(new AddressRange(address, bits));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Whether an address is in this range. */
  public boolean contains(InetAddress other) {
    byte[] bytes = other.getAddress();
    if (bytes.length != address.length) {
      return false;
    }
    int whole = bits / 8;
    int rest = 0xff00 >> (bits % 8) & 0xff;
    return Arrays.equals(bytes, 0, whole, address, 0, whole)
        && (rest == 0 || (bytes[whole] & rest) == (address[whole] & rest));
  }
}
