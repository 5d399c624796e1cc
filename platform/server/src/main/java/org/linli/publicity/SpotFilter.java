package org.linli.publicity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which spots someone looks for; what is empty doesn't matter.
 *
 * @param state {@code due} for what is to be renewed soon or late, {@code removed}; else those that
 *     are there
 */
record SpotFilter(String text, String state, AreaFilter area, @Nullable Long community) {

  static SpotFilter of(String text, String state, AreaFilter area, @Nullable Long community) {
    return new SpotFilter(TypedWords.plain(text), state, area, community);
  }

  public boolean isEmpty() {
    return text.isEmpty() && state.isEmpty() && area.isEmpty() && community == null;
  }

  Condition within(Scope scope, LocalDate today) {
    Condition all =
        area.within("c.path", scope)
            .and(
                Condition.of(
                    state.equals("removed") ? "s.removed_on IS NOT NULL" : "s.removed_on IS NULL"));
    if (state.equals("due")) {
      all = all.and(Condition.of("w.due_on <= ?", today.plusDays(Showing.NEAR)));
    }
    if (community != null) {
      all = all.and(Condition.of("s.community_id = ?", community));
    }
    if (text.isEmpty()) {
      return all;
    }
    String anywhere = "%" + Condition.literal(text) + "%";
    return all.and(
        Condition.of(
            "(s.name LIKE ? OR s.place LIKE ? OR w.what LIKE ?)", anywhere, anywhere, anywhere));
  }
}
