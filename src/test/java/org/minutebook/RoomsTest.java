package org.minutebook;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Imports between the rooms run one way, and each library stays in its room. */
class RoomsTest {
  private static final String BASE = "org.minutebook.";

  /** In the order of the flow: a room imports only rooms before it. */
  private static final List<String> ROOMS =
      List.of(
          "minutes",
          "archive",
          "markdown",
          "reading",
          "statements",
          "addresses",
          "json",
          "index",
          "search",
          "mcp",
          "web",
          "cli");

  /** A package with more classes holds two ideas. */
  private static final int MOST_CLASSES = 26;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.minutebook");

  @Test
  void roomImportsOnlyRoomsBeforeIt() {
    for (int room = 0; room < ROOMS.size() - 1; room++) {
      String[] later =
          ROOMS.subList(room + 1, ROOMS.size()).stream()
              .map(r -> BASE + r + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(BASE + ROOMS.get(room) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(later)
          .check(CLASSES);
    }
  }

  @Test
  void everyClassIsInARoom() {
    classes()
        .that()
        .resideInAPackage("org.minutebook..")
        .should()
        .resideInAnyPackage(ROOMS.stream().map(r -> BASE + r + "..").toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void fromOutsideOnlyTheRootOfARoomIsImported() {
    classes()
        .should(
            new ArchCondition<JavaClass>("import only the root package of another room") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                  JavaClass target = dependency.getTargetClass();
                  if (isOurs(target) && !room(item).equals(room(target)) && !isRoot(target)) {
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                  }
                }
              }
            })
        .check(CLASSES);
  }

  /**
   * The root of a room holds its door and the records that go through it. The door uses the
   * sub-packages, and they use the records; so the root counts as two packages here: what the
   * sub-packages import, and the rest.
   */
  @Test
  void noPackageImportsInACircle() {
    Set<String> imported = new HashSet<>();
    for (JavaClass from : CLASSES) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass();
        if (isOurs(target) && isRoot(target) && !isRoot(from) && room(from).equals(room(target))) {
          imported.add(outermost(target));
        }
      }
    }
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isOurs(type)
                    ? SliceIdentifier.of(
                        type.getPackageName()
                            + (imported.contains(outermost(type)) ? " (records)" : ""))
                    : SliceIdentifier.ignore();
              }

              @Override
              public String getDescription() {
                return "packages";
              }
            })
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void noPackageIsCrowded() {
    Map<String, Set<String>> classes = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      if (isOurs(type) && !type.getSimpleName().equals("package-info")) {
        classes.computeIfAbsent(type.getPackageName(), p -> new HashSet<>()).add(outermost(type));
      }
    }
    classes.values().removeIf(names -> names.size() <= MOST_CLASSES);
    if (!classes.isEmpty()) {
      throw new AssertionError("more than " + MOST_CLASSES + " classes: " + classes.keySet());
    }
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
    only("io.prometheus..", "web");
    only("gg.jte..", "web");
    only("org.owasp..", "web");
    only("picocli..", "cli");
    only("org.sqlite..", "cli");
    only("org.commonmark..", "markdown", "web");
    only("org.snakeyaml..", "archive", "markdown");
    only("org.jsoup..", "markdown", "cli");
  }

  private static void only(String library, String... rooms) {
    String[] packages = List.of(rooms).stream().map(r -> BASE + r + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().startsWith(BASE);
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    if (!isOurs(type)) {
      return name;
    }
    String below = name.substring(BASE.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }

  private static boolean isRoot(JavaClass type) {
    return type.getPackageName().equals(BASE + room(type));
  }

  private static String outermost(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
