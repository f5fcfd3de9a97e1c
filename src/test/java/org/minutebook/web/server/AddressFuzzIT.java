package org.minutebook.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.minutebook.markdown.IssueReferences;
import org.minutebook.minutes.Address;
import org.minutebook.minutes.MeetingId;
import org.minutebook.minutes.Slug;

/** No address leads out of the archive, whatever a client sends; see docs/reliability.md. */
class AddressFuzzIT {
  @FuzzTest(maxDuration = "5m")
  void addressIsOneOfAnIdOrNone(byte[] input) {
    String text = new String(input, UTF_8);
    if (RequestFilter.isSafePath("/meetings/" + text)) {
      MeetingPath.after("/meetings/", "/meetings/" + text).ifPresent(AddressFuzzIT::assertIsId);
      MeetingPath.parameterAfter("/", "/" + text).ifPresent(AddressFuzzIT::assertIsId);
    }
    Address.parse(text, id -> id.length() % 3 == 1);
    IssueReferences.parse(text);
    assertTrue(Slug.of(text).length() <= 80);
    assertTrue(MeetingId.of(text).length() <= 1000, text);
    Address.encode(text.replaceAll("[\\uD800-\\uDFFF]", "?"));
  }

  private static void assertIsId(String id) {
    assertFalse(id.contains("..") || id.startsWith("/") || id.contains("\\"), id);
  }
}
