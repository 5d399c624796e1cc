package org.linli.oversight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.WholeTenant;

/**
 * Which appeals are wanted; what makes no sense is left out.
 *
 * @param state OPEN, LATE or one of the states; empty for all
 * @param entry only those about an entry
 * @param community only those of a community
 */
record AppealFilter(String state, AreaFilter area, @Nullable Long entry, @Nullable Long community) {

  /** What the list offers, in order. */
  static final List<String> STATES =
      Stream.concat(Stream.of("OPEN", "LATE"), Arrays.stream(AppealState.values()).map(Enum::name))
          .toList();

  /** A filter as it comes from an address. */
  static AppealFilter of(
      String state,
      String county,
      String township,
      @Nullable Long entry,
      @Nullable Long community) {
    return new AppealFilter(
        STATES.contains(state) ? state : "", AreaFilter.of(county, township), entry, community);
  }

  Condition within(Scope scope, LocalDate today) {
    // An area is a choice among communities: what was served in another tenant is in none.
    Condition where =
        area.isEmpty()
            ? WholeTenant.within("c.path", "a.community_id", scope)
            : area.within("c.path", scope);
    if (state.equals("OPEN")) {
      where = where.and(Condition.in("a.state", names(AppealState.OPEN)));
    } else if (state.equals("LATE")) {
      where = where.and(late(today));
    } else if (!state.isEmpty()) {
      where = where.and(Condition.of("a.state = ?", state));
    }
    if (entry != null) {
      where = where.and(Condition.of("a.entry_id = ?", entry));
    }
    return community == null ? where : where.and(Condition.of("a.community_id = ?", community));
  }

  /** To be answered, and not in time. */
  static Condition late(LocalDate today) {
    return Condition.of("a.state IN ('WAITING', 'APPEALED') AND a.due_on < ?", today);
  }

  private static List<String> names(Collection<AppealState> states) {
    return states.stream().map(Enum::name).toList();
  }
}
