package org.minutebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the documents name exists: classes, files and the targets of links. So a class that is
 * renamed breaks the build until the documents follow.
 */
class DocsTest {
  /** {@code Statement} or {@code Statement.Kind}; types of libraries are written in plain font. */
  private static final Pattern CLASS =
      Pattern.compile("(?=[A-Z0-9]*[a-z])([A-Z]\\w*)(?:\\.([A-Z]\\w*))?");

  private static final Pattern SOURCE_PATH =
      Pattern.compile("(?:src|docs|static)/[\\w./-]+\\.\\w+|src/[\\w/-]+");

  private static final Pattern DOCUMENT = Pattern.compile("\\bdocs/[\\w/-]+\\.md");
  private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");
  private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})\\w*$.*?^\\1$");

  /** Documents about the code. The others show minutes, in which a word may look like a class. */
  private static boolean isAboutCode(Path page) {
    String name = page.toString().replace('\\', '/');
    return name.startsWith("docs/rationale/")
        || Set.of(
                "ARCHITECTURE.md",
                "CONTRIBUTING.md",
                "docs/glossary.md",
                "docs/experiments.md",
                "docs/performance.md")
            .contains(name);
  }

  @Test
  void classesThatDocumentsNameExist() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String name = file.getFileName().toString();
        sources.merge(
            name.substring(0, name.length() - ".java".length()),
            Files.readString(file),
            String::concat);
      }
    }
    List<String> missing = new ArrayList<>();
    Set<String> named = new HashSet<>();
    each(
        CODE,
        (page, code) -> {
          Matcher type = CLASS.matcher(code);
          if (isAboutCode(page) && type.matches()) {
            named.add(code);
            String source = sources.get(type.group(1));
            if (source == null || (type.group(2) != null && !declares(source, type.group(2)))) {
              missing.add(page + ": " + code);
            }
          }
        });
    assertEquals(List.of(), missing);
    assertTrue(named.size() > 80, "the documents name classes: " + named.size());
  }

  private static boolean declares(String source, String type) {
    return Pattern.compile("\\b(?:class|record|interface|enum) " + type + "\\b")
        .matcher(source)
        .find();
  }

  @Test
  void filesThatDocumentsNameExist() throws IOException {
    List<String> missing = new ArrayList<>();
    each(
        CODE,
        (page, code) -> {
          if (SOURCE_PATH.matcher(code).matches() && !code.contains("CORPUS") && !exists(code)) {
            missing.add(page + ": " + code);
          }
        });
    assertEquals(List.of(), missing);
  }

  private static boolean exists(String path) {
    return Files.exists(Path.of(path));
  }

  @Test
  void documentsThatSourcesNameExist() throws IOException {
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        for (MatchResult named : DOCUMENT.matcher(Files.readString(file)).results().toList()) {
          if (!exists(named.group())) {
            missing.add(file + ": " + named.group());
          }
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    each(
        LINK,
        (page, link) -> {
          if (link.contains("://")) {
            return;
          }
          String[] parts = link.split("#", 2);
          Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
          if (!Files.exists(target) || (parts.length > 1 && !anchors(target).contains(parts[1]))) {
            broken.add(page + ": " + link);
          }
        });
    assertEquals(List.of(), broken);
  }

  /** The anchors of a page's headings, as GitHub makes them. */
  private static Set<String> anchors(Path page) {
    return HEADING
        .matcher(text(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  /** Hands over every match of a pattern in the documents, fenced blocks left out. */
  private static void each(Pattern pattern, BiConsumer<Path, String> sink) throws IOException {
    for (Path page : pages()) {
      pattern.matcher(text(page)).results().forEach(match -> sink.accept(page, match.group(1)));
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/rationale", "src/bench/labels")) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        files.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages;
  }

  private static String text(Path page) {
    try {
      return FENCED.matcher(Files.readString(page)).replaceAll("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
