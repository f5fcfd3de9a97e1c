package org.minutebook.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.minutebook.web.api.Api;
import org.minutebook.web.server.PostedBodies;
import org.minutebook.web.server.Reply;

/**
 * Has the archive pulled when its host says that it changed. Who asks must know the secret, or have
 * signed what is sent with it.
 *
 * @param secret that hosts are given
 * @param pull called at each good request; returns at once
 */
public record PullHook(String secret, Runnable pull) {
  /** A secret that can't be found by trying. */
  public static final int FEWEST_CHARACTERS = 16;

  private static final String BEARER = "Bearer ";
  private static final String SIGNATURE = "sha256=";
  private static final String HMAC = "HmacSHA256";

  /** Reads a request; what is returned answers it. */
  Supplier<Reply> receive(HttpServletRequest request) {
    if (!isAllowed(request)) {
      return () -> Api.problem(403, "Forbidden", "The secret is missing or wrong.");
    }
    return () -> {
      pull.run();
      return new Reply(
          202, Reply.JSON, "{\"state\":\"pulling\"}", Map.of("Cache-Control", "no-store"));
    };
  }

  private boolean isAllowed(HttpServletRequest request) {
    byte[] body = body(request);
    Optional<String> sent =
        Optional.ofNullable(request.getHeader("Authorization"))
            .filter(header -> header.startsWith(BEARER))
            .map(header -> header.substring(BEARER.length()))
            .or(() -> Optional.ofNullable(request.getHeader("X-Gitlab-Token")));
    Optional<String> signature =
        Optional.ofNullable(request.getHeader("X-Hub-Signature-256"))
            .filter(header -> header.startsWith(SIGNATURE))
            .map(header -> header.substring(SIGNATURE.length()));
    boolean knows = sent.filter(text -> isEqual(text, secret)).isPresent();
    boolean signed = signature.filter(text -> isEqual(text, signatureOf(body))).isPresent();
    return knows || signed;
  }

  /** Takes as long whichever characters differ. */
  private static boolean isEqual(String one, String other) {
    return MessageDigest.isEqual(digest(one), digest(other));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private String signatureOf(byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }

  private static byte[] body(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(PostedBodies.mostBytes(PageAddresses.PULL_HOOK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "PullHook";
  }
}
