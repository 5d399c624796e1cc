package org.linli.pairing;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.Organizations;

/** Proposes a pairing on a community's side. */
@Controller("/communities/{community}/pairings")
@Produces(MediaType.TEXT_HTML)
final class ProposalController {

  private final PairingPages pages;
  private final Proposing proposing;
  private final Institutions institutions;
  private final Organizations organizations;
  private final Viewer viewer;

  ProposalController(
      PairingPages pages,
      Proposing proposing,
      Institutions institutions,
      Organizations organizations,
      Viewer viewer) {
    this.pages = pages;
    this.proposing = proposing;
    this.institutions = institutions;
    this.organizations = organizations;
    this.viewer = viewer;
  }

  /** With whom, by name; then the form for one of them, or for anyone else. */
  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(
      long community,
      @QueryValue(defaultValue = "") String q,
      @Nullable @QueryValue Long institution,
      @Nullable @QueryValue Long organization,
      @QueryValue(defaultValue = "false") boolean other) {
    if (institution == null && organization == null && !other) {
      return pages.asking(community, q);
    }
    Form form = Form.empty().put("institution", institution).put("organization", organization);
    return proposing(community, form);
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer propose(long community, @Body Form form) {
    Optional<Long> made = proposing.propose(community, form, viewer.account());
    return made.isPresent()
        ? Redirect.to("/pairings/" + made.get()).saying("pairing.proposed")
        : proposing(community, form);
  }

  private Page proposing(long community, Form form) {
    return pages.proposing(
        community,
        form.whole("institution", 1, Long.MAX_VALUE).map(this::open).orElse(null),
        form.whole("organization", 1, Long.MAX_VALUE).map(this::existing).orElse(null),
        form);
  }

  private OrganizationFacts existing(long id) {
    return organizations
        .find(id)
        .filter(one -> one.dissolvedOn() == null)
        .orElseThrow(Problem::notFound);
  }

  private Institution open(long id) {
    return institutions.find(id).filter(Institution::isOpen).orElseThrow(Problem::notFound);
  }
}
