package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.Organizations;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Trying;

/** Reads a proposal of a community's side and makes it. */
@Singleton
class Proposing {

  private final KeepingPairings keeping;
  private final Institutions institutions;
  private final Organizations organizations;

  Proposing(KeepingPairings keeping, Institutions institutions, Organizations organizations) {
    this.keeping = keeping;
    this.institutions = institutions;
    this.organizations = organizations;
  }

  /** The new pairing's id; empty, and said beside the fields, when something is wrong. */
  Optional<Long> propose(long community, Form form, long by) {
    Optional<Partner> partner = partner(form);
    Optional<PairingTerms> terms = PairingTerms.read(form);
    Optional<Contact> contact = Contact.read(form);
    return partner.isEmpty() || terms.isEmpty() || contact.isEmpty()
        ? Optional.empty()
        : Trying.with(
            form,
            () ->
                keeping.propose(
                    community, partner.get(), terms.get(), Side.COMMUNITY, contact.get(), by));
  }

  private Optional<Partner> partner(Form form) {
    if (!form.text("institution").isEmpty()) {
      return chosen(
          form,
          "institution",
          form.whole("institution", 1, Long.MAX_VALUE)
              .flatMap(institutions::find)
              .filter(Institution::isOpen)
              .map(Partner::of));
    }
    if (!form.text("organization").isEmpty()) {
      return chosen(
          form,
          "organization",
          form.whole("organization", 1, Long.MAX_VALUE)
              .flatMap(organizations::find)
              .filter(one -> one.dissolvedOn() == null)
              .map(this::recorded));
    }
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    return Partner.read(form)
        .map(
            typed ->
                organizations.called(typed.name(), everywhere).map(this::recorded).orElse(typed));
  }

  /** A university of the platform answers for itself, whichever way it was found. */
  private Partner recorded(OrganizationFacts known) {
    return Optional.ofNullable(known.nationalCode())
        .flatMap(institutions::withCode)
        .filter(Institution::isOpen)
        .map(one -> Partner.of(one).recordedAs(known.id()))
        .orElseGet(() -> Partner.of(known));
  }

  private static Optional<Partner> chosen(Form form, String field, Optional<Partner> found) {
    if (found.isEmpty()) {
      form.reject(field, "form.notAChoice");
    }
    return found;
  }
}
