package org.minutebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** The revisions of the protocol that are spoken. */
final class ProtocolVersions {
  /** Every request says its version; there is no handshake. */
  private static final String STATELESS = "2026-07-28";

  /** Those that begin with a handshake, the newest first. */
  private static final List<String> WITH_HANDSHAKE =
      List.of("2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05");

  private ProtocolVersions() {}

  static boolean isStateless(String version) {
    return version.equals(STATELESS);
  }

  static boolean isKnown(String version) {
    return isStateless(version) || WITH_HANDSHAKE.contains(version);
  }

  /** Refuses a request in a version that is not spoken. */
  static void check(String version) throws RpcException {
    if (!isKnown(version)) {
      JsonObject data = new JsonObject();
      data.add("supported", all());
      data.addProperty("requested", RpcMessage.shortened(version));
      throw new RpcException(
          RpcException.UNSUPPORTED_VERSION, 400, "Unsupported protocol version", data);
    }
  }

  /** The version for a client whose handshake asks for one: that, or the newest instead. */
  static String forHandshake(String asked) {
    return WITH_HANDSHAKE.contains(asked) ? asked : WITH_HANDSHAKE.getFirst();
  }

  static JsonArray all() {
    JsonArray all = new JsonArray();
    all.add(STATELESS);
    WITH_HANDSHAKE.forEach(all::add);
    return all;
  }
}
