package org.linli.hours;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.linli.api.Scope;
import org.linli.division.Condition;

/**
 * Which entries are looked for; empty for all.
 *
 * @param from the first day of service
 * @param until the last day of service
 * @param volunteer one volunteer's
 * @param community one community's
 */
record EntryFilter(
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    Optional<Long> volunteer,
    Optional<Long> community) {

  static EntryFilter of(String from, String until, String volunteer, String community) {
    return new EntryFilter(day(from), day(until), id(volunteer), id(community));
  }

  boolean isEmpty() {
    return from.isEmpty() && until.isEmpty() && volunteer.isEmpty() && community.isEmpty();
  }

  Condition within(Scope scope) {
    Condition all = Condition.within("c.path", scope);
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
