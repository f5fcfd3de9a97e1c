package org.minutebook.performance;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** What the figures were measured on. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Lines that say when, at which commit and on which machine. */
  static List<String> describe() throws IOException, InterruptedException {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return List.of(
        "Measured on %s at commit %s.".formatted(LocalDate.now(ZoneOffset.UTC), commit()),
        "%s, %d cores%s, %.0f GB of memory, load %.1f; Java %s (%s)."
            .formatted(
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                system.getTotalMemorySize() / 1e9,
                system.getSystemLoadAverage(),
                Runtime.version(),
                System.getProperty("java.vendor")));
  }

  private static String commit() throws InterruptedException {
    try {
      String commit = Processes.run(List.of("git", "rev-parse", "--short=10", "HEAD")).output();
      String changes =
          Processes.run(List.of("git", "status", "--porcelain", "--untracked-files=no")).output();
      return commit.strip() + (changes.isBlank() ? "" : " with changes");
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(PROCESSORS)) {
      return "";
    }
    return Files.readAllLines(PROCESSORS).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> " of " + line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("");
  }
}
