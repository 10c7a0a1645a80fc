package org.opencac;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opencac.note.NoteText;

/** Holds the classes to the table of {@code ARCHITECTURE.md}. */
final class ArchitectureTest {
  private static final Set<String> LOGGERS =
      Set.of("java.util.logging", "org.slf4j", "org.apache.commons.logging", "org.apache.log");
  private static final Set<String> MAY_LOG =
      Set.of("org.opencac", "org.opencac.cli", "org.opencac.web");
  private static final Set<String> MAY_PRINT = Set.of("org.opencac", "org.opencac.cli");

  private static JavaClasses classes = new ClassFileImporter().importClasses(Application.class);
  private static PackageTable table = new PackageTable(Map.of());

  @BeforeAll
  static void readClassesAndTable() throws IOException {
    classes = new ClassFileImporter().importPath(Path.of("target", "classes"));
    table = PackageTable.read();
  }

  @Test
  void everyPackageHasARow() {
    assertThat(packages()).isEqualTo(new TreeSet<>(table.rows().keySet()));
  }

  @Test
  void aPackageImportsOnlyWhatItsRowLists() {
    assertThat(forbiddenImports(table)).isEmpty();
  }

  @Test
  void aRowUsesOnlyRowsAboveIt() {
    List<String> order = List.copyOf(table.rows().keySet());
    for (PackageTable.Row row : table.rows().values()) {
      assertThat(order.subList(0, order.indexOf(row.name())))
          .as("what %s uses", row.name())
          .containsAll(row.uses());
    }
  }

  @Test
  void noPackageImportsItselfThroughOthers() {
    SlicesRuleDefinition.slices()
        .matching("org.opencac.(**)")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  @Test
  void onlyPackagesThatMayReadWordsRevealThem() {
    assertThat(forbiddenReveals(table)).isEmpty();
  }

  @Test
  void nothingBelowTheCommandLineKnowsALogger() {
    assertThat(
            imports((from, to) ->
                !MAY_LOG.contains(from.getPackageName())
                    && (LOGGERS.stream().anyMatch(to.getPackageName()::startsWith)
                        || to.getName().startsWith("java.lang.System$Logger"))))
        .isEmpty();
  }

  @Test
  void onlyTheCommandLinePrints() {
    List<String> prints = new ArrayList<>();
    for (JavaClass from : classes) {
      for (JavaAccess<?> access : from.getAccessesFromSelf()) {
        String to = access.getTargetOwner().getName() + "." + access.getName();
        boolean stream = to.equals("java.lang.System.out") || to.equals("java.lang.System.err");
        if ((stream || access.getName().equals("printStackTrace"))
            && !MAY_PRINT.contains(from.getPackageName())) {
          prints.add(access.getDescription());
        }
      }
    }
    assertThat(prints).isEmpty();
  }

  @Test
  void aPackageWithoutARowIsSeen() {
    assertThat(forbiddenImports(table.without("org.opencac.candidate")))
        .anyMatch(found -> found.startsWith("org.opencac.candidate "));
  }

  @Test
  void anImportThatTheRowDoesNotListIsSeen() {
    assertThat(forbiddenImports(table.withBare("org.opencac.candidate")))
        .anyMatch(found -> found.contains("org.apache.lucene"))
        .anyMatch(found -> found.contains("org.opencac.term"));
  }

  @Test
  void aRevealInTheWrongPlaceIsSeen() {
    assertThat(forbiddenReveals(table.withBare("org.opencac.text"))).isNotEmpty();
  }

  private static Set<String> packages() {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> forbiddenImports(PackageTable rows) {
    return imports((from, to) -> {
      PackageTable.Row row = rows.rows().get(from.getPackageName());
      String name = to.getPackageName();
      if (name.equals(from.getPackageName()) && row != null) {
        return false;
      }
      if (name.equals(PackageTable.BASE) || name.startsWith(PackageTable.BASE + ".")) {
        return row == null || !row.uses().contains(name);
      }
      return !isAlwaysAllowed(name)
          && (row == null || row.thirdParty().stream().noneMatch(p -> isIn(name, p)));
    });
  }

  private static boolean isAlwaysAllowed(String name) {
    return isIn(name, "java")
        || isIn(name, "javax.xml")
        || isIn(name, "org.jspecify.annotations")
        || name.isEmpty();
  }

  private static boolean isIn(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }

  private static List<String> imports(BiPredicate<JavaClass, JavaClass> forbidden) {
    Set<String> found = new TreeSet<>();
    for (JavaClass from : classes) {
      for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
        JavaClass to = dependency.getTargetClass().getBaseComponentType();
        if (!to.isPrimitive() && forbidden.test(from, to)) {
          found.add(
              from.getPackageName()
                  + " must not know "
                  + to.getName()
                  + ", but "
                  + dependency.getDescription());
        }
      }
    }
    return List.copyOf(found);
  }

  private static List<String> forbiddenReveals(PackageTable rows) {
    List<String> found = new ArrayList<>();
    for (JavaClass from : classes) {
      PackageTable.Row row = rows.rows().get(from.getPackageName());
      for (JavaAccess<?> access : from.getAccessesFromSelf()) {
        if (access.getTargetOwner().isEquivalentTo(NoteText.class)
            && access.getName().equals("reveal")
            && (row == null || !row.words())) {
          found.add(access.getDescription());
        }
      }
    }
    return found;
  }
}
