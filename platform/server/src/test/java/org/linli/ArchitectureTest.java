package org.linli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom. A new domain takes its place in {@code domains.txt} first. */
class ArchitectureTest {

  private static final String BASE = "org.linli";

  /** A domain and the domains whose public types it may use. */
  private static final Map<String, Set<String>> MAY_USE = table();

  private static final JavaClasses CLASSES = OurClasses.ALL;

  @Test
  void a_domain_uses_only_the_domains_below_it() {
    Set<String> violations = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String domain = domainOf(type);
      if (domain.isEmpty() || domain.equals("api") || domain.equals("embedded")) {
        continue; // The root starts everything; the two modules have rules of their own.
      }
      Set<String> allowed = MAY_USE.get(domain);
      if (allowed == null) {
        violations.add("'%s' has no place in domains.txt".formatted(domain));
        continue;
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String used = domainOf(dependency.getTargetClass());
        boolean ours = dependency.getTargetClass().getPackageName().startsWith(BASE);
        if (ours && !used.equals(domain) && !used.equals("api") && !allowed.contains(used)) {
          violations.add("%s uses %s: %s".formatted(domain, used, dependency.getDescription()));
        }
      }
    }
    assertThat(violations).isEmpty();
  }

  @Test
  void domains_form_no_cycles() {
    slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void the_api_depends_on_the_jdk_pf4j_and_jspecify_only() {
    classes()
        .that()
        .resideInAPackage(BASE + ".api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(BASE + ".api..", "java..", "org.pf4j..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void only_the_plugin_host_knows_pf4j() {
    noClasses()
        .that()
        .resideOutsideOfPackages(BASE + ".plugin..", BASE + ".api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.pf4j..")
        .check(CLASSES);
  }

  @Test
  void the_server_runs_without_the_embedded_database() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".embedded..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(BASE + ".embedded..")
        .check(CLASSES);
  }

  @Test
  void time_comes_from_the_injected_clock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }

  @Test
  void beans_are_given_what_they_need_by_their_constructor_and_nobody_prints() {
    NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
    NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(CLASSES.getPackage(BASE).getSubpackagesInTree())
        .filteredOn(found -> !found.getClasses().isEmpty())
        .filteredOn(found -> !found.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static Map<String, Set<String>> table() {
    try (InputStream in = ArchitectureTest.class.getResourceAsStream("domains.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(":", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> words(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> words(String text) {
    return Stream.of(text.split(" ")).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
  }

  private static String domainOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(BASE + ".")) {
      return "";
    }
    String below = name.substring(BASE.length() + 1);
    int end = below.indexOf('.');
    return end < 0 ? below : below.substring(0, end);
  }
}
