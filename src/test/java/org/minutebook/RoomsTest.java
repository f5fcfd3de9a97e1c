package org.minutebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms go one way, and each library stays in its room. */
class RoomsTest {
  private static final List<String> ROOMS =
      List.of("minutes", "archive", "reading", "links", "index", "search", "web", "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.minutebook");

  @Test
  void roomImportsOnlyRoomsToItsLeft() {
    for (int room = 0; room < ROOMS.size() - 1; room++) {
      String[] toTheRight =
          ROOMS.subList(room + 1, ROOMS.size()).stream()
              .map(r -> "org.minutebook." + r + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.minutebook." + ROOMS.get(room) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(toTheRight)
          .check(CLASSES);
    }
  }

  @Test
  void everyClassIsInARoom() {
    classes()
        .that()
        .resideInAPackage("org.minutebook..")
        .should()
        .resideInAnyPackage(ROOMS.stream().map(r -> "org.minutebook." + r).toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void domainKnowsNoLibrary() {
    noClasses()
        .that()
        .resideInAPackage("org.minutebook.minutes")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages("java..", "org.minutebook.minutes")
        .check(CLASSES);
  }

  @Test
  void libraryStaysInItsRoom() {
    only("org.apache.lucene..", "index", "search");
    only("spark..", "web");
    only("org.eclipse.jetty..", "web");
    only("gg.jte..", "web");
    only("org.owasp..", "web");
    only("picocli..", "cli");
    only("org.commonmark..", "reading", "web");
    only("org.snakeyaml..", "archive", "reading");
    only("org.jsoup..", "reading");
  }

  private static void only(String library, String... rooms) {
    String[] packages =
        List.of(rooms).stream().map(r -> "org.minutebook." + r).toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
