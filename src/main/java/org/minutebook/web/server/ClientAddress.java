package org.minutebook.web.server;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
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
  /** All whom a proxy tells in a way that is not understood are one client. */
  private static final String UNKNOWN = "unknown";

  /** No name: looking it up would ask somebody else. */
  private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}");

  /** An address with a port behind it, as some proxies write it. */
  private static final Pattern WITH_PORT =
      Pattern.compile("([0-9.]{7,15}):[0-9]{1,5}|\\[([0-9A-Fa-f:.]{2,45})\\](?::[0-9]{1,5})?");

  /** More is not looked at; what a proxy adds stands last. */
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
    Optional<String> unknown = forwarded.isBlank() ? Optional.empty() : Optional.of(UNKNOWN);
    return lastOf(forwarded).or(() -> unknown);
  }

  /** The last address in a header that is not a proxy's. */
  Optional<String> lastOf(String forwarded) {
    String last =
        forwarded.length() <= LONGEST_HEADER
            ? forwarded
            : forwarded.substring(forwarded.indexOf(',', forwarded.length() - LONGEST_HEADER) + 1);
    String[] addresses = last.split(",");
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

  private static Optional<InetAddress> parse(String written) {
    Matcher withPort = WITH_PORT.matcher(written);
    String text =
        withPort.matches()
            ? Objects.requireNonNullElse(withPort.group(1), withPort.group(2))
            : written;
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
