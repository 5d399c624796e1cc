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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may import whom. A new domain takes its place in the table first. */
class ArchitectureTest {

  private static final String BASE = "org.linli";

  /** A domain and the domains whose public types it may use; everyone may use the API. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("tenant", Set.of()),
          Map.entry("web", Set.of("tenant", "key")),
          Map.entry("key", Set.of("tenant")),
          Map.entry("file", Set.of("tenant", "web")),
          Map.entry("job", Set.of("tenant", "web", "file")),
          Map.entry("audit", Set.of("tenant", "web", "file", "job")),
          Map.entry("outbox", Set.of("tenant", "web", "job")),
          Map.entry("idempotency", Set.of("tenant", "web", "job")),
          Map.entry(
              "account", Set.of("tenant", "web", "audit", "job", "key", "outbox", "idempotency")),
          Map.entry("division", Set.of("tenant", "web", "audit", "job", "idempotency")),
          Map.entry("calendar", Set.of("tenant", "web", "audit", "division")),
          Map.entry(
              "notice",
              Set.of("tenant", "web", "audit", "job", "key", "outbox", "account", "division")),
          Map.entry("institution", Set.of("tenant", "web", "audit", "account", "division")),
          Map.entry("joining", Set.of("tenant", "web", "volunteer", "hours", "suspension")),
          Map.entry(
              "plugin",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "division",
                  "joining",
                  "standard",
                  "wall",
                  "incentive",
                  "indicator")),
          Map.entry(
              "team",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "volunteer",
                  "hours")),
          Map.entry(
              "station",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "key",
                  "idempotency",
                  "account",
                  "notice",
                  "joining",
                  "division",
                  "team")),
          Map.entry(
              "volunteer",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "key",
                  "outbox",
                  "idempotency",
                  "account",
                  "division",
                  "sheet",
                  "notice")),
          Map.entry(
              "hours",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "volunteer",
                  "sheet",
                  "suspension")),
          Map.entry(
              "external",
              Set.of(
                  "tenant",
                  "web",
                  "job",
                  "file",
                  "key",
                  "idempotency",
                  "division",
                  "sheet",
                  "volunteer",
                  "hours")),
          Map.entry(
              "insurance",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "volunteer")),
          Map.entry("academy", Set.of("tenant", "web", "audit", "file", "idempotency", "division")),
          Map.entry(
              "training",
              Set.of(
                  "academy",
                  "sheet",
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "account",
                  "division",
                  "volunteer",
                  "hours",
                  "notice",
                  "key",
                  "joining")),
          Map.entry(
              "project",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "account",
                  "division",
                  "team",
                  "volunteer",
                  "hours")),
          Map.entry(
              "activity",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "team",
                  "station",
                  "volunteer",
                  "hours",
                  "training",
                  "insurance",
                  "key",
                  "project",
                  "joining",
                  "suspension")),
          Map.entry(
              "commendation",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "division",
                  "notice",
                  "volunteer",
                  "station")),
          Map.entry(
              "timebank",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "volunteer",
                  "hours",
                  "joining")),
          Map.entry(
              "attendance",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "key",
                  "idempotency",
                  "account",
                  "notice",
                  "division",
                  "calendar",
                  "volunteer",
                  "hours",
                  "activity",
                  "joining")),
          Map.entry(
              "organization",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "key",
                  "idempotency",
                  "division",
                  "sheet",
                  "volunteer",
                  "institution")),
          Map.entry("sheet", Set.of("tenant", "web", "job", "file", "key", "division")),
          Map.entry("population", Set.of("tenant", "web", "audit", "idempotency", "division")),
          Map.entry(
              "report",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "plugin",
                  "idempotency",
                  "division",
                  "sheet")),
          Map.entry(
              "pairing",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "file",
                  "key",
                  "outbox",
                  "idempotency",
                  "division",
                  "institution",
                  "organization",
                  "notice",
                  "account",
                  "job")),
          Map.entry(
              "youth",
              Set.of("tenant", "web", "audit", "key", "idempotency", "division", "organization")),
          Map.entry(
              "relay",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "outbox",
                  "idempotency",
                  "account",
                  "division",
                  "calendar",
                  "notice",
                  "institution",
                  "team",
                  "project",
                  "activity",
                  "pairing")),
          Map.entry(
              "exchange",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "outbox",
                  "key",
                  "division",
                  "plugin",
                  "report",
                  "institution",
                  "pairing",
                  "relay",
                  "plan",
                  "student",
                  "transfer",
                  "volunteer",
                  "submission")),
          Map.entry(
              "transfer",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "key",
                  "file",
                  "outbox",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "volunteer",
                  "hours")),
          Map.entry(
              "operator",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "outbox",
                  "key",
                  "account",
                  "division",
                  "plugin",
                  "team",
                  "station",
                  "volunteer",
                  "project",
                  "activity",
                  "organization",
                  "report",
                  "exchange")),
          Map.entry(
              "plan",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "key",
                  "outbox",
                  "idempotency",
                  "division",
                  "hours",
                  "project",
                  "activity",
                  "pairing")),
          Map.entry(
              "standard",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "file",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "sheet",
                  "hours",
                  "station",
                  "project",
                  "pairing")),
          Map.entry(
              "post",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "volunteer",
                  "joining",
                  "pairing")),
          Map.entry(
              "duty",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "key",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "calendar",
                  "volunteer",
                  "joining",
                  "activity",
                  "station")),
          Map.entry(
              "supply",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "notice",
                  "division",
                  "sheet",
                  "station")),
          Map.entry(
              "student",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "key",
                  "outbox",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "sheet",
                  "institution",
                  "pairing",
                  "volunteer",
                  "hours")),
          Map.entry(
              "need",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "key",
                  "file",
                  "job",
                  "sheet",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "volunteer",
                  "team",
                  "station",
                  "activity")),
          Map.entry(
              "certificate",
              Set.of(
                  "tenant",
                  "web",
                  "key",
                  "idempotency",
                  "account",
                  "division",
                  "notice",
                  "volunteer",
                  "hours",
                  "paper")),
          Map.entry("paper", Set.of()),
          Map.entry("wall", Set.of("tenant", "web", "station", "organization", "paper")),
          Map.entry(
              "incentive",
              Set.of("tenant", "web", "job", "division", "notice", "volunteer", "hours")),
          Map.entry(
              "oversight",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "idempotency",
                  "account",
                  "division",
                  "calendar",
                  "notice",
                  "volunteer",
                  "hours",
                  "suspension",
                  "team")),
          Map.entry(
              "space",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "volunteer",
                  "team",
                  "activity",
                  "organization",
                  "pairing")),
          Map.entry(
              "publicity",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "sheet",
                  "key",
                  "idempotency",
                  "notice",
                  "account",
                  "division",
                  "volunteer",
                  "project")),
          Map.entry(
              "fund",
              Set.of(
                  "tenant", "web", "audit", "sheet", "key", "idempotency", "division", "project")),
          Map.entry("indicator", Set.of("tenant", "web", "division")),
          Map.entry(
              "survey",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "idempotency",
                  "account",
                  "division",
                  "sheet",
                  "pairing")),
          Map.entry("service", Set.of("tenant", "division", "institution", "hours")),
          Map.entry(
              "submission",
              Set.of(
                  "tenant",
                  "web",
                  "audit",
                  "job",
                  "file",
                  "outbox",
                  "idempotency",
                  "account",
                  "division",
                  "key",
                  "notice",
                  "sheet",
                  "plugin",
                  "institution",
                  "report")),
          Map.entry("suspension", Set.of("tenant", "web", "division")));

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
        violations.add("'%s' has no place in the table".formatted(domain));
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
