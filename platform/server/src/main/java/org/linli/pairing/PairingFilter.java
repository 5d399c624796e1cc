package org.linli.pairing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;
import org.linli.organization.OrganizationKind;

/**
 * Which pairings someone looks for; what is empty doesn't matter.
 *
 * @param text a part of the partner's name
 * @param state where they stand; nothing for those that are proposed or in force
 * @param community only those of one community
 */
record PairingFilter(
    String text,
    String state,
    Optional<OrganizationKind> kind,
    AreaFilter area,
    @Nullable Long community) {

  /** How many days before its last one it is said that a pairing comes to its end. */
  static final int NEAR = 30;

  static PairingFilter of(
      String text,
      String state,
      String kind,
      String county,
      String township,
      @Nullable Long community) {
    return new PairingFilter(
        TypedWords.plain(text),
        state,
        Stream.of(OrganizationKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        AreaFilter.of(county, township),
        community);
  }

  Condition within(Scope scope, LocalDate today) {
    Condition all = area.within("c.path", scope).and(standing(today));
    if (community != null) {
      all = all.and(Condition.of("p.community_id = ?", community));
    }
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
      case "EXPIRING" ->
          Condition.of(
              "p.state = 'ACCEPTED' AND p.until_on >= ? AND p.until_on <= ?",
              today,
              today.plusDays(NEAR));
      case "EXPIRED" -> Condition.of("p.state = 'ACCEPTED' AND p.until_on < ?", today);
      case "ALL" -> Condition.of("TRUE");
      default ->
          Condition.of(
              "p.state IN ('PROPOSED', 'ACCEPTED') AND (p.until_on IS NULL OR p.until_on >= ?)",
              today);
    };
  }
}
