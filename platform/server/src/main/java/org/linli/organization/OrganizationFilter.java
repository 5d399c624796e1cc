package org.linli.organization;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;

/**
 * Which organizations someone looks for.
 *
 * @param text part of a name, or a code; empty for any
 * @param area where
 * @param kind what it is
 * @param dissolved whether those that no longer exist
 */
record OrganizationFilter(
    String text, AreaFilter area, Optional<OrganizationKind> kind, boolean dissolved) {

  private static final int LONGEST = 50;

  /** A filter as it comes from an address; what makes no sense is left out. */
  static OrganizationFilter of(
      String text, String county, String township, String kind, String state) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    return new OrganizationFilter(
        plain.substring(0, Math.min(plain.length(), LONGEST)),
        AreaFilter.of(county, township),
        Stream.of(OrganizationKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        state.equals("dissolved"));
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && kind.isEmpty() && !dissolved;
  }

  Condition within(Scope scope) {
    Condition where =
        area.within("o.path", scope)
            .and(Condition.of(dissolved ? "o.is_open IS NULL" : "o.is_open = TRUE"));
    if (kind.isPresent()) {
      where = where.and(Condition.of("o.kind = ?", kind.get().name()));
    }
    if (!text.isEmpty()) {
      String code = CreditCode.tidied(text);
      where =
          where.and(
              Condition.of(
                  "(o.name LIKE ? OR o.credit_code = ? OR o.national_code = ?)",
                  "%" + Condition.literal(text) + "%",
                  code,
                  code));
    }
    return where;
  }
}
