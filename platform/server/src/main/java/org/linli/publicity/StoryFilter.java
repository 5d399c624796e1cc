package org.linli.publicity;

import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which stories someone looks for; what is empty doesn't matter.
 *
 * @param month only those of a month
 */
record StoryFilter(
    String text, Optional<StoryKind> kind, @Nullable YearMonth month, @Nullable Long community) {

  static StoryFilter of(String text, String kind, String month, @Nullable Long community) {
    return new StoryFilter(
        TypedWords.plain(text),
        Stream.of(StoryKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        month.matches("\\d{4}-(0[1-9]|1[0-2])") ? YearMonth.parse(month) : null,
        community);
  }

  public boolean isEmpty() {
    return text.isEmpty() && kind.isEmpty() && month == null && community == null;
  }

  Condition within(Scope scope) {
    Condition all = Condition.within("c.path", scope);
    if (kind.isPresent()) {
      all = all.and(Condition.of("s.kind = ?", kind.get().name()));
    }
    if (month != null) {
      all = all.and(Condition.of("s.day BETWEEN ? AND ?", month.atDay(1), month.atEndOfMonth()));
    }
    if (community != null) {
      all = all.and(Condition.of("s.community_id = ?", community));
    }
    return text.isEmpty()
        ? all
        : all.and(Condition.of("s.title LIKE ?", "%" + Condition.literal(text) + "%"));
  }
}
