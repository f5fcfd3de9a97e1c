package org.minutebook.cli.check;

import java.util.List;
import java.util.Map;

/** A file and what is said of it, as reports in JSON have it. */
public record FileReason(String file, String reason) {
  /** All of them, in order. */
  public static List<FileReason> of(Map<String, String> reasons) {
    return reasons.entrySet().stream()
        .map(entry -> new FileReason(entry.getKey(), entry.getValue()))
        .toList();
  }
}
