package org.linli.timebank;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which offers someone looks for; what is empty doesn't matter.
 *
 * @param text a part of the title
 * @param state {@code open}, {@code gone}, {@code waiting} or {@code ended}; else those not ended
 * @param community only those of one community
 */
record OfferFilter(String text, String state, AreaFilter area, @Nullable Long community) {

  static OfferFilter of(String text, String state, AreaFilter area, @Nullable Long community) {
    return new OfferFilter(TypedWords.plain(text), state, area, community);
  }

  /** Whether it lets through whatever is not ended. */
  public boolean isEmpty() {
    return text.isEmpty() && state.isEmpty() && area.isEmpty() && community == null;
  }

  Condition within(Scope scope, LocalDate today) {
    Condition all = area.within("c.path", scope).and(standing(today));
    if (community != null) {
      all = all.and(Condition.of("o.community_id = ?", community));
    }
    return text.isEmpty()
        ? all
        : all.and(Condition.of("o.title LIKE ?", "%" + Condition.literal(text) + "%"));
  }

  private Condition standing(LocalDate today) {
    return switch (state) {
      case "open" ->
          lasting(today)
              .and(
                  Condition.of("o.from_on <= ? AND (o.stock IS NULL OR o.taken < o.stock)", today));
      case "gone" -> lasting(today).and(Condition.of("o.taken >= o.stock"));
      case "waiting" ->
          Condition.of(
              "EXISTS (SELECT 1 FROM redemption w WHERE w.offer_id = o.id"
                  + " AND w.state = 'WAITING')");
      case "ended" -> Condition.of("(o.ended_on IS NOT NULL OR o.until_on < ?)", today);
      default -> lasting(today);
    };
  }

  private static Condition lasting(LocalDate today) {
    return Condition.of("o.ended_on IS NULL AND (o.until_on IS NULL OR o.until_on >= ?)", today);
  }
}
