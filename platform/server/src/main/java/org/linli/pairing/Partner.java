package org.linli.pairing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.institution.Institution;
import org.linli.organization.OrganizationFacts;
import org.linli.organization.OrganizationKind;

/**
 * Whom a community is paired with: a university or college of the platform, an organization that
 * the tenant keeps a record of, or somebody whose name was typed.
 *
 * @param name as it was called when they were paired
 * @param institution the university's or college's id; null for who has no desk on the platform
 * @param organization the organization's id; null where there is no record
 */
public record Partner(
    OrganizationKind kind, String name, @Nullable Long institution, @Nullable Long organization) {

  private static final int LONGEST = 100;
  private static final Set<OrganizationKind> BY_NAME_ONLY =
      Set.of(OrganizationKind.UNIVERSITY, OrganizationKind.COLLEGE);

  /** A university, a college or a partner unit, which answers for itself at its desk. */
  public static Partner of(Institution institution) {
    OrganizationKind kind =
        switch (institution.kind()) {
          case UNIVERSITY ->
              institution.isUniversity() ? OrganizationKind.UNIVERSITY : OrganizationKind.COLLEGE;
          case PARTNER_UNIT -> OrganizationKind.PARTNER_UNIT;
        };
    return new Partner(kind, institution.fullName(), institution.id(), null);
  }

  /** An organization of the tenant's register. */
  public static Partner of(OrganizationFacts organization) {
    return new Partner(organization.kind(), organization.name(), null, organization.id());
  }

  /** Somebody of whom there is no record. */
  static Partner named(OrganizationKind kind, String name) {
    return new Partner(kind, name, null, null);
  }

  /** What somebody without a record may be: universities and colleges are picked, never typed. */
  static List<OrganizationKind> typedKinds() {
    return Arrays.stream(OrganizationKind.values())
        .filter(one -> !BY_NAME_ONLY.contains(one))
        .toList();
  }

  /** The same, known to the tenant's register too. */
  Partner recordedAs(long id) {
    return new Partner(kind, name, institution, id);
  }

  /** Reads somebody without a record, as typed; empty when something is wrong. */
  static Optional<Partner> read(Form form) {
    if (form.text("kind").isEmpty()) {
      form.reject("kind", "form.required");
    }
    Optional<OrganizationKind> kind = form.choice("kind", OrganizationKind.class);
    if (kind.filter(BY_NAME_ONLY::contains).isPresent()) {
      form.reject("kind", "pairing.refused.pickUniversity");
    }
    String name = form.required("partner", LONGEST);
    return form.isValid() ? kind.map(one -> named(one, name)) : Optional.empty();
  }
}
