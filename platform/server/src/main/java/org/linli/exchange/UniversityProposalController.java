package org.linli.exchange;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.pairing.Contact;
import org.linli.pairing.PairingTerms;
import org.linli.pairing.PartnerSide;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** Proposes a pairing to a community of any tenant that is open, found there by its name. */
@Platform
@Controller("/university/proposals")
@Produces(MediaType.TEXT_HTML)
final class UniversityProposalController {

  private static final int MOST = 30;

  private final UniversityPages pages;
  private final CrossingOver crossing;
  private final PartnerSide partners;
  private final Institutions institutions;
  private final Tenants tenants;
  private final Viewer viewer;

  UniversityProposalController(
      UniversityPages pages,
      CrossingOver crossing,
      PartnerSide partners,
      Institutions institutions,
      Tenants tenants,
      Viewer viewer) {
    this.pages = pages;
    this.crossing = crossing;
    this.partners = partners;
    this.institutions = institutions;
    this.tenants = tenants;
    this.viewer = viewer;
  }

  @Get("/new")
  @Access(Role.INSTITUTION_STAFF)
  Page blank(
      @QueryValue(defaultValue = "") String tenant,
      @QueryValue(defaultValue = "") String q,
      @Nullable @QueryValue Long community) {
    if (tenant.isEmpty()) {
      return pages.asking("", q, List.of());
    }
    Tenant place = crossing.tenant(tenant);
    return community == null
        ? pages.asking(tenant, q, tenants.within(place, () -> partners.communities(q, MOST)))
        : pages.proposing(place, find(place, community), Form.empty());
  }

  @Post
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer propose(@Body Form form) {
    Tenant place = crossing.tenant(form.text("tenant"));
    CommunityFacts community =
        find(place, form.whole("community", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound));
    Optional<Institution> part =
        form.whole("part", 1, Long.MAX_VALUE)
            .flatMap(institutions::find)
            .filter(one -> one.isOpen() && pages.scope().contains(one.path()));
    if (part.isEmpty()) {
      form.reject("part", "form.notAChoice");
    }
    Optional<PairingTerms> terms = PairingTerms.read(form);
    Optional<Contact> contact = Contact.read(form);
    long by = viewer.account();
    boolean done =
        form.isValid()
            && Trying.done(
                form,
                () ->
                    tenants.within(
                        place,
                        () ->
                            partners.propose(
                                community.id(),
                                part.orElseThrow(),
                                terms.orElseThrow(),
                                contact.orElseThrow(),
                                by)));
    return done
        ? Redirect.outside("/university").saying("university.proposed", community.shortName())
        : pages.proposing(place, community, form);
  }

  private CommunityFacts find(Tenant place, long community) {
    return tenants
        .within(place, () -> partners.community(community))
        .orElseThrow(Problem::notFound);
  }
}
