package org.linli.pairing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which pairings someone looks for; what is empty doesn't matter.
 *
 * @param text a part of the partner's name
 * @param state where they stand; nothing for those that are proposed or in force
 */
record PairingFilter(String text, String state, Optional<PartnerKind> kind, AreaFilter area) {

  static PairingFilter of(String text, String state, String kind, String county, String township) {
    return new PairingFilter(
        TypedWords.plain(text),
        state,
        Stream.of(PartnerKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        AreaFilter.of(county, township));
  }

  Condition within(Scope scope, LocalDate today) {
    Condition all = area.within("c.path", scope).and(standing(today));
    if (kind.isPresent()) {
      all = all.and(Condition.of("p.partner_kind = ?", kind.get().name()));
    }
    return text.isEmpty()
        ? all
        : all.and(Condition.of("p.partner_name LIKE ?", "%" + Condition.literal(text) + "%"));
  }

  private Condition standing(LocalDate today) {
    return switch (state) {
      case "PROPOSED", "DECLINED", "WITHDRAWN", "ENDED" -> Condition.of("p.state = ?", state);
      case "ACCEPTED" ->
          Condition.of("p.state = 'ACCEPTED' AND (p.until_on IS NULL OR p.until_on >= ?)", today);
      case "EXPIRED" -> Condition.of("p.state = 'ACCEPTED' AND p.until_on < ?", today);
      case "ALL" -> Condition.of("TRUE");
      default ->
          Condition.of(
              "p.state IN ('PROPOSED', 'ACCEPTED') AND (p.until_on IS NULL OR p.until_on >= ?)",
              today);
    };
  }
}
