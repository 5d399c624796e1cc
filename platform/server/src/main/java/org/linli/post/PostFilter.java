package org.linli.post;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which posts someone looks for; what is empty doesn't matter.
 *
 * @param text a part of the name
 * @param state {@code free}, {@code full}, {@code asked} or {@code ended}; else those that are open
 * @param community only those of one community
 */
record PostFilter(String text, String state, AreaFilter area, @Nullable Long community) {

  static PostFilter of(String text, String state, AreaFilter area, @Nullable Long community) {
    return new PostFilter(TypedWords.plain(text), state, area, community);
  }

  /** Whether it lets through whatever is open. */
  public boolean isEmpty() {
    return text.isEmpty() && state.isEmpty() && area.isEmpty() && community == null;
  }

  Condition within(Scope scope, LocalDate today) {
    Condition all = area.within("c.path", scope).and(standing(today));
    if (community != null) {
      all = all.and(Condition.of("p.community_id = ?", community));
    }
    return text.isEmpty()
        ? all
        : all.and(Condition.of("p.name LIKE ?", "%" + Condition.literal(text) + "%"));
  }

  private Condition standing(LocalDate today) {
    Condition open = open(today);
    return switch (state) {
      case "free" -> open.and(Condition.of("p.places > " + VolunteerPost.HOLDERS, today));
      case "full" -> open.and(Condition.of("p.places <= " + VolunteerPost.HOLDERS, today));
      case "asked" ->
          open.and(
              Condition.of(
                  "EXISTS (SELECT 1 FROM post_taking t WHERE t.post_id = p.id"
                      + " AND t.state = 'ASKED')"));
      case "ended" -> Condition.of("(p.ended_on IS NOT NULL OR p.until_on < ?)", today);
      default -> open;
    };
  }

  /** Those that can be held today or later. */
  static Condition open(LocalDate today) {
    return Condition.of("p.ended_on IS NULL AND (p.until_on IS NULL OR p.until_on >= ?)", today);
  }
}
