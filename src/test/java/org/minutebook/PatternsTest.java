package org.minutebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;

/**
 * One attempt to match a regular expression of the code takes time that grows as its input does,
 * and no stack. The inputs are made of what the expression itself consists of. To search a long
 * text for an expression is many attempts; {@code HostileMinutesTest} looks at that.
 */
class PatternsTest {
  private static final int SMALL = 1_000;
  private static final int TIMES = 8;
  private static final long NOISE_NANOS = 5_000_000;

  /** A part of an expression that stands for one character. */
  private static final Pattern ATOM =
      Pattern.compile(
          "\\\\[pP]\\{[^}]*+\\}|\\\\[pP].|\\\\x[0-9a-fA-F]{2}|\\\\u[0-9a-fA-F]{4}|\\\\.|\\[(?:\\\\.|[^\\]\\\\])++\\]|[^()|*+?{}^$\\[\\]\\\\]");

  private static Map<String, Pattern> patterns() throws Exception {
    Map<String, Pattern> all = new LinkedHashMap<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.minutebook")) {
      for (Field field : Class.forName(type.getName()).getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          continue;
        }
        field.setAccessible(true);
        String name = type.getSimpleName() + "." + field.getName();
        switch (field.get(null)) {
          case Pattern pattern -> all.put(name, pattern);
          case List<?> list -> {
            for (Object each : list) {
              if (each instanceof Pattern pattern) {
                all.put(name + "[" + list.indexOf(each) + "]", pattern);
              }
            }
          }
          case null, default -> {}
        }
      }
    }
    return all;
  }

  /** Characters that the parts of an expression stand for. */
  private static List<String> samples(Pattern pattern) {
    Set<String> samples = new LinkedHashSet<>();
    Matcher atoms = ATOM.matcher(pattern.pattern());
    while (atoms.find()) {
      try {
        Pattern atom = Pattern.compile(atoms.group(), pattern.flags());
        for (char c : "a1 -.,:/(@#*_x[]<>|\"'`~!=&%+;A9\u00e9\u2013\t".toCharArray()) {
          if (atom.matcher(String.valueOf(c)).matches()) {
            samples.add(String.valueOf(c));
            break;
          }
        }
      } catch (PatternSyntaxException e) {
        // A part that stands for nothing by itself.
      }
    }
    List<String> few = new ArrayList<>(samples);
    return few.subList(0, Math.min(12, few.size()));
  }

  private static List<String> inputs(Pattern pattern, int size) {
    List<String> samples = samples(pattern);
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      String before = String.join("", samples.subList(0, i));
      inputs.add(before + samples.get(i).repeat(size) + "\u0001");
      if (i > 0) {
        inputs.add((samples.get(i - 1) + samples.get(i)).repeat(size / 2) + "\u0001");
      }
    }
    inputs.add(String.join("", samples).repeat(size / Math.max(1, samples.size())) + "\u0001");
    return inputs;
  }

  private static long nanos(Pattern pattern, String input) {
    var threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    Matcher matcher = pattern.matcher(input);
    boolean whole = matcher.matches();
    boolean start = matcher.reset().lookingAt();
    assertTrue(start || !whole);
    return threads.getCurrentThreadCpuTime() - begin;
  }

  @Test
  void timeGrowsAsTheInputDoes() throws Exception {
    List<String> slow = new ArrayList<>();
    Map<String, Pattern> all = patterns();
    for (Map.Entry<String, Pattern> each : all.entrySet()) {
      List<String> small = inputs(each.getValue(), SMALL);
      List<String> large = inputs(each.getValue(), TIMES * SMALL);
      for (int i = 0; i < small.size(); i++) {
        try {
          long before = nanos(each.getValue(), small.get(i));
          before = Math.min(before, nanos(each.getValue(), small.get(i)));
          long after = nanos(each.getValue(), large.get(i));
          if (after > NOISE_NANOS && after > 3 * TIMES * before) {
            slow.add(
                "%s: %d us, then %d us for %s"
                    .formatted(
                        each.getKey(), before / 1000, after / 1000, small.get(i).substring(0, 20)));
            break;
          }
        } catch (StackOverflowError e) {
          slow.add(each.getKey() + ": stack overflow for " + small.get(i).substring(0, 20));
          break;
        }
      }
    }
    assertTrue(all.size() > 300, () -> "found only " + all.size());
    assertEquals(List.of(), slow);
  }
}
