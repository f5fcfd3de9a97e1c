package org.minutebook.web.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.minutebook.web.AddressRange;

/**
 * Tells who sent a request: the other end of the connection, or, if that is a trusted proxy, the
 * last address of {@code X-Forwarded-For} that is none. What others write into that header is not
 * believed.
 *
 * @param trusted the addresses of proxies
 */
record ClientAddress(List<AddressRange> trusted) {
  /** No name: looking it up would ask somebody else. */
  private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

  private static final int LONGEST_HEADER = 2000;

  /** The client's address; empty if a proxy does not tell whose request it passes on. */
  Optional<String> of(Request request) {
    if (!(request.getConnectionMetaData().getRemoteSocketAddress()
            instanceof InetSocketAddress remote)
        || remote.getAddress() == null) {
      return Optional.empty();
    }
    if (!isTrusted(remote.getAddress())) {
      return Optional.of(remote.getAddress().getHostAddress());
    }
    String forwarded =
        String.join(",", request.getHeaders().getValuesList(HttpHeader.X_FORWARDED_FOR));
    return lastOf(forwarded);
  }

  /** The last address in a header that is not a proxy's. */
  Optional<String> lastOf(String forwarded) {
    if (forwarded.length() > LONGEST_HEADER) {
      return Optional.empty();
    }
    String[] addresses = forwarded.split(",");
    for (int i = addresses.length - 1; i >= 0; i--) {
      Optional<InetAddress> address = parse(addresses[i].strip());
      if (address.isEmpty()) {
        return Optional.empty();
      }
      if (!isTrusted(address.get())) {
        return address.map(InetAddress::getHostAddress);
      }
    }
    return Optional.empty();
  }

  private boolean isTrusted(InetAddress address) {
    return trusted.stream().anyMatch(range -> range.contains(address));
  }

  private static Optional<InetAddress> parse(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
