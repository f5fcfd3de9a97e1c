package org.minutebook.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Writes a series of many small minutes, all different, to measure time and memory with. */
public final class ManyFiles {
  private static final String[] WORDS =
      "rope crane lamp tide winch pier sail mast oar net buoy quay hull deck keel anchor ferry shed paint tar"
          .split(" ");
  private static final String[] PEOPLE = {"Ada Brook", "Jo Reed", "Kit Lane", "Sam Hull"};

  private ManyFiles() {}

  /** Arguments: the folder to write, the number of files. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]).resolve("yard"));
    int count = Integer.parseInt(arguments[1]);
    Random random = new Random(7);
    for (int i = 0; i < count; i++) {
      // 366 files a year would soon leave the years that dates are read in, so days repeat.
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i % 9000);
      StringBuilder text = new StringBuilder("# Boat yard call " + day + "\n\nPresent:\n\n");
      for (String person : PEOPLE) {
        text.append("- ").append(person).append('\n');
      }
      text.append("\nPlease write your name on the board beside the door.\n");
      for (int topic = 0; topic < 3; topic++) {
        text.append("\n## ").append(words(random, 3)).append("\n\n");
        text.append("- ").append(words(random, 12)).append(".\n");
        text.append("- ").append(words(random, 9)).append(".\n");
      }
      text.append("\nAction: Jo to look at the ").append(words(random, 2)).append(".\n");
      Files.writeString(folder.resolve(day + "-" + i / 9000 + ".md"), text);
    }
  }

  private static String words(Random random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }
}
