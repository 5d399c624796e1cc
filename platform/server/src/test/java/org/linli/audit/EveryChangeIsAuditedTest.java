package org.linli.audit;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.OurClasses;
import org.linli.api.Audit;
import org.linli.api.Page;

/**
 * LAW-8: every change stands in the audit log. Whoever adds a route that writes and forgets it is
 * told here: from each such route some way must lead, call by call, to the log.
 */
class EveryChangeIsAuditedTest {

  private static final List<Class<? extends Annotation>> WRITING =
      List.of(Post.class, Put.class, Patch.class, Delete.class);

  /** Routes that post and change nothing that anybody else ever sees. */
  private static final Map<String, String> NO_CHANGE =
      Map.ofEntries(
          entry("ClaimController.open", "leads on to where the code is used"),
          entry("InvitationController.open", "leads on to where the code is used"),
          entry("FollowController.open", "leads on to where the code is used"),
          entry("SurveyAnswerController.open", "leads on to where the code is used"),
          entry("ImportController.upload", "waits for its owner alone, who has yet to start it"),
          entry("VolunteerImportApi.upload", "waits for its owner alone, too"),
          entry("OrganizationImportController.upload", "waits for its owner alone, too"),
          entry("FormImportController.upload", "waits for its owner alone, too"),
          entry("FormImportApi.look", "waits for its owner alone, too"),
          entry("UniversityFileController.upload", "waits for its owner alone, too"),
          entry("UniversityImportApi.look", "waits for its owner alone, too"),
          entry("StudentImportController.upload", "waits for its owner alone, too"),
          entry("ServiceController.export", "the job that makes the file tells of it"),
          entry("PublicStationController.nearest", "sorts a list by a place that nobody keeps"),
          entry("SpotCheckController.repeat", "draws again by the seed that is kept, and compares"),
          entry("RelayFormController.preview", "shows what would come of it"),
          entry("NoticeController.read", "what one has read of one's own"),
          entry("NoticeController.readAll", "what one has read of one's own"),
          entry("NoticeApi.read", "what one has read of one's own"),
          entry("NoticeApi.readAll", "what one has read of one's own"),
          entry("UniversityNoticeController.readAll", "what one has read of one's own"),
          entry("UniversityNoticeApi.readAll", "what one has read of one's own"));

  private static final JavaClasses CLASSES = OurClasses.ALL;

  @Test
  void every_route_that_writes_leads_to_the_audit_log() {
    Set<String> silent = new TreeSet<>();
    writing()
        .filter(route -> !leadsToTheLog(route))
        .map(EveryChangeIsAuditedTest::name)
        .forEach(silent::add);

    assertThat(silent).isEqualTo(new TreeSet<>(NO_CHANGE.keySet()));
  }

  @Test
  void the_way_is_followed_through_use_cases_and_not_seen_where_there_is_none() {
    assertThat(writing().map(EveryChangeIsAuditedTest::name))
        .hasSizeGreaterThan(100)
        .contains("StationClosureController.close");
    assertThat(leadsToTheLog(method("TenantsController", "suspend"))).isTrue();
    assertThat(leadsToTheLog(method("TenantsController", "list"))).isFalse();
  }

  private static Stream<JavaMethod> writing() {
    return CLASSES.stream()
        .filter(type -> type.isAnnotatedWith(Controller.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> WRITING.stream().anyMatch(method::isAnnotatedWith));
  }

  private static JavaMethod method(String type, String name) {
    return CLASSES.stream()
        .filter(one -> one.getSimpleName().equals(type))
        .flatMap(one -> one.getMethods().stream())
        .filter(one -> one.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String name(JavaCodeUnit method) {
    return method.getOwner().getSimpleName() + "." + method.getName();
  }

  private static boolean leadsToTheLog(JavaCodeUnit start) {
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      JavaCodeUnit here = open.pop();
      for (CodeUnitAccessTarget target : calledFrom(here).toList()) {
        if (isTheLog(target)) {
          return true;
        }
        targets(target).filter(seen::add).forEach(open::push);
      }
    }
    return false;
  }

  private static Stream<CodeUnitAccessTarget> calledFrom(JavaCodeUnit here) {
    return Stream.concat(
            here.getCallsFromSelf().stream(), here.getCodeUnitReferencesFromSelf().stream())
        .map(one -> (CodeUnitAccessTarget) one.getTarget());
  }

  private static boolean isTheLog(CodeUnitAccessTarget target) {
    return (target.getOwner().isEquivalentTo(Audit.class)
            || target.getOwner().isEquivalentTo(AuditLog.class))
        && (target.getName().startsWith("record") || target.getName().equals("refused"));
  }

  /** Ours only; of an interface, what implements it. What builds a page only looks. */
  private static Stream<JavaCodeUnit> targets(CodeUnitAccessTarget target) {
    JavaClass owner = target.getOwner();
    if (!owner.getPackageName().startsWith("org.linli") || isPage(target)) {
      return Stream.empty();
    }
    return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
        .flatMap(type -> type.getCodeUnits().stream())
        .filter(unit -> unit.getName().equals(target.getName()))
        .filter(unit -> unit.getRawParameterTypes().size() == target.getRawParameterTypes().size());
  }

  private static boolean isPage(CodeUnitAccessTarget target) {
    String owner = target.getOwner().getSimpleName();
    return target.getRawReturnType().isEquivalentTo(Page.class)
        && (owner.endsWith("Pages") || owner.endsWith("Controller") || owner.equals("Page"));
  }
}
