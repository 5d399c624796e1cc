package org.linli.hours;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.WholeTenant;

/**
 * Which entries are looked for; empty for all.
 *
 * @param from the first day of service
 * @param until the last day of service
 * @param volunteer one volunteer's
 * @param community one community's
 * @param came only what came from another tenant
 */
record EntryFilter(
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<Long> volunteer,
    Optional<Long> community,
    boolean came) {

  static EntryFilter of(
      String from, String until, String volunteer, String community, String came) {
    return new EntryFilter(
        day(from), day(until), id(volunteer), id(community), came.equals("true"));
  }

  boolean isEmpty() {
    return from.isEmpty() && until.isEmpty() && volunteer.isEmpty() && community.isEmpty() && !came;
  }

  /** The same, of what came from another tenant alone. */
  EntryFilter whatCame() {
    return new EntryFilter(from, until, volunteer, community, true);
  }

  /**
   * Those in a scope. What came from another tenant is no community's: whoever answers for the
   * whole tenant sees it. What takes away hours that go on elsewhere is told by the entry itself.
   */
  Condition within(Scope scope) {
    Condition all =
        WholeTenant.isIn(scope)
            ? Condition.of("e.evidence <> 'TRANSFERRED_OUT'")
            : Condition.within("c.path", scope);
    if (came) {
      all = all.and(Condition.of("e.community_id = 0"));
    }
    if (from.isPresent()) {
      all = all.and(Condition.of("e.served_on >= ?", from.get()));
    }
    if (until.isPresent()) {
      all = all.and(Condition.of("e.served_on <= ?", until.get()));
    }
    if (volunteer.isPresent()) {
      all = all.and(Condition.of("e.volunteer_id = ?", volunteer.get()));
    }
    if (community.isPresent()) {
      all = all.and(Condition.of("e.community_id = ?", community.get()));
    }
    return all;
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return typed.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(typed.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> id(String typed) {
    return typed.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
  }
}
