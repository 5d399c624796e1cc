package org.linli.pairing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.institution.Institution;

/**
 * Whom a community is paired with.
 *
 * @param name as it was called when they were paired
 * @param institution the university's or college's id; null for who isn't on the platform
 */
public record Partner(PartnerKind kind, String name, @Nullable Long institution) {

  private static final int LONGEST = 100;

  /** An institution of the platform, or a part of one. */
  public static Partner of(Institution institution) {
    PartnerKind kind =
        switch (institution.kind()) {
          case UNIVERSITY -> PartnerKind.UNIVERSITY;
          case PARTNER_UNIT -> PartnerKind.PARTNER_UNIT;
        };
    return new Partner(kind, institution.fullName(), institution.id());
  }

  /** Reads another organization, as it was typed; empty when something is wrong. */
  static Optional<Partner> read(Form form) {
    if (form.text("kind").isEmpty()) {
      form.reject("kind", "form.required");
    }
    Optional<PartnerKind> kind =
        form.choice("kind", PartnerKind.class).filter(one -> !one.isOfPlatform());
    String name = form.required("partner", LONGEST);
    return form.isValid() ? kind.map(one -> new Partner(one, name, null)) : Optional.empty();
  }
}
