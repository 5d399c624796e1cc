package org.linli.team;

import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Scope;
import org.linli.api.TeamCategory;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which teams someone looks for.
 *
 * @param text part of the team's or the community's name; empty for any
 * @param area where
 * @param category what they mostly do
 * @param onlyDirect only the league's own (直属队伍)
 * @param isDisbanded whether disbanded ones are looked for instead of existing ones
 */
record TeamFilter(
    String text,
    AreaFilter area,
    Optional<TeamCategory> category,
    boolean onlyDirect,
    boolean isDisbanded) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static TeamFilter of(String text, AreaFilter area, String category, String direct, String state) {
    return new TeamFilter(
        TypedWords.plain(text),
        area,
        Stream.of(TeamCategory.values()).filter(one -> one.name().equals(category)).findFirst(),
        direct.equals("yes"),
        state.equals("disbanded"));
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && category.isEmpty() && !onlyDirect && !isDisbanded;
  }

  /** What meets the filter within a scope; t and c are team and community. */
  Condition within(Scope scope) {
    Condition all =
        area.within("c.path", scope)
            .and(
                Condition.of(
                    isDisbanded ? "t.disbanded_on IS NOT NULL" : "t.disbanded_on IS NULL"));
    if (category.isPresent()) {
      all = all.and(Condition.of("t.category = ?", category.get().name()));
    }
    if (onlyDirect) {
      all = all.and(Condition.of("t.directly_subordinate"));
    }
    if (!text.isEmpty()) {
      String anywhere = "%" + Condition.literal(text) + "%";
      all =
          all.and(
              Condition.of(
                  "(t.name LIKE ? OR c.short_name LIKE ? OR c.official_name LIKE ?)",
                  anywhere,
                  anywhere,
                  anywhere));
    }
    return all;
  }
}
