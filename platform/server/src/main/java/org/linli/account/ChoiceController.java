package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/** Where to go on as what: one log-in, and all the memberships that it opens. */
@Platform
@Controller("/choose")
@Produces(MediaType.TEXT_HTML)
final class ChoiceController {

  private final Tenants tenants;

  ChoiceController(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * A place to go on at.
   *
   * @param path where it is
   * @param name the tenant's name, or the name of a desk
   * @param roles what the viewer is there
   */
  record Place(String path, Message name, Set<Role> roles) {}

  @Get
  @Access(signedIn = true)
  Answer show(HttpRequest<?> request) {
    Optional<Tenant> host = tenants.hostOf(request);
    List<Place> places =
        Visit.of(request).map(visit -> places(visit.standing(), host)).orElse(List.of());
    return places.size() == 1
        ? Redirect.outside(places.getFirst().path())
        : Page.of("account/choose").with("places", places);
  }

  /** A host that is a tenant's own knows of no other. */
  private List<Place> places(Standing standing, Optional<Tenant> host) {
    Map<Subject, Set<Role>> roles = new LinkedHashMap<>();
    List<Membership> here =
        standing.memberships().stream()
            .filter(one -> host.isEmpty() || !isOfAnother(host.get(), one.subject()))
            .toList();
    for (Membership membership : here) {
      roles
          .computeIfAbsent(door(membership.subject()), subject -> new TreeSet<>())
          .add(membership.role());
    }
    return roles.entrySet().stream()
        .flatMap(entry -> place(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private static boolean isOfAnother(Tenant host, Subject subject) {
    return subject.kind() == SubjectKind.TENANT && !subject.equals(Subject.of(host.id()));
  }

  /** All institutions have one desk. */
  private static Subject door(Subject subject) {
    return Subject.INSTITUTIONS.holds(subject) ? Subject.INSTITUTIONS : subject;
  }

  private Optional<Place> place(Subject subject, Set<Role> roles) {
    return switch (subject.kind()) {
      case PLATFORM ->
          Optional.of(new Place("/operator", Message.of("account.choose.operator"), roles));
      case TENANT ->
          tenants
              .find(subject.id())
              .map(
                  (Tenant tenant) ->
                      new Place("/" + tenant.id(), Message.asItIs(tenant.name()), roles));
      case INSTITUTION ->
          Optional.of(
              new Place(RequestViewer.DESK, Message.of("account.choose.university"), roles));
    };
  }
}
