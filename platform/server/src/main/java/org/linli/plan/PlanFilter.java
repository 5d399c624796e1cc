package org.linli.plan;

import java.time.LocalDate;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;
import org.linli.pairing.PairingsInForce;

/**
 * Which communities someone looks for, with what became of their plan for a year.
 *
 * @param text a part of the community's name; empty for any
 * @param state NONE for those without a plan, HELD for those with one that holds, else how its
 *     newest version stands; empty for all
 * @param isPaired whether only those with a pairing in force are looked for
 */
record PlanFilter(int year, String text, String state, boolean isPaired, AreaFilter area) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static PlanFilter of(
      int year, String text, String state, boolean isPaired, String county, String township) {
    return new PlanFilter(
        year, TypedWords.plain(text), state, isPaired, AreaFilter.of(county, township));
  }

  /** Of a year, nothing else asked. */
  static PlanFilter of(int year, String state, boolean isPaired) {
    return of(year, "", state, isPaired, "", "");
  }

  /** What meets it within a scope; c is the community and q its plan, if it has one. */
  Condition within(Scope scope, LocalDate today, PairingsInForce pairings) {
    Condition all = area.within("c.path", scope).and(standing());
    if (!text.isEmpty()) {
      all = all.and(Condition.of("c.short_name LIKE ?", "%" + Condition.literal(text) + "%"));
    }
    return isPaired ? all.and(pairings.has(today)) : all;
  }

  private Condition standing() {
    return switch (state) {
      case "NONE" -> Condition.of("q.id IS NULL");
      case "HELD" -> Condition.of("q.agreed_id IS NOT NULL");
      case "DRAFT", "PROPOSED", "RETURNED", "AGREED" -> Condition.of("q.state = ?", state);
      default -> Condition.of("TRUE");
    };
  }
}
