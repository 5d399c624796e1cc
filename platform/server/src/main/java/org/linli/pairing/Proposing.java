package org.linli.pairing;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.web.Trying;

/** Reads a proposal of a community's side and makes it. */
@Singleton
class Proposing {

  private final KeepingPairings keeping;
  private final Institutions institutions;

  Proposing(KeepingPairings keeping, Institutions institutions) {
    this.keeping = keeping;
    this.institutions = institutions;
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
    if (form.text("institution").isEmpty()) {
      return Partner.read(form);
    }
    Optional<Partner> found =
        form.whole("institution", 1, Long.MAX_VALUE)
            .flatMap(institutions::find)
            .filter(Institution::isOpen)
            .map(Partner::of);
    if (found.isEmpty()) {
      form.reject("institution", "form.notAChoice");
    }
    return found;
  }
}
