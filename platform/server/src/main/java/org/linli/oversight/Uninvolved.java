package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.hours.Entry;
import org.linli.hours.LedgerEntries;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Who had a part in an entry may not judge it: posters, second persons, and who served. */
@Singleton
class Uninvolved {

  private final LedgerEntries entries;
  private final Volunteers volunteers;

  Uninvolved(LedgerEntries entries, Volunteers volunteers) {
    this.entries = entries;
    this.volunteers = volunteers;
  }

  /** The accounts that had a part in some entries, by entry. */
  Map<Long, Set<Long>> involved(Collection<Long> ids) {
    List<Entry> found = entries.of(ids);
    Map<Long, VolunteerFacts> people =
        volunteers.byIds(found.stream().map(Entry::volunteer).distinct().toList());
    return found.stream()
        .collect(Collectors.toMap(Entry::id, one -> accounts(one, people.get(one.volunteer()))));
  }

  /** Whether an account had a part in one of some entries. */
  boolean isInvolved(long account, Collection<Long> ids) {
    return involved(ids).values().stream().anyMatch(one -> one.contains(account));
  }

  /** Whether an account may not answer what a volunteer says of an entry, or of a missing one. */
  boolean mayNotAnswer(Appeal appeal, long account) {
    boolean own =
        volunteers.find(appeal.volunteer()).filter(one -> one.isActedForBy(account)).isPresent();
    return own || (appeal.entry() != null && isInvolved(account, List.of(appeal.entry())));
  }

  private static Set<Long> accounts(Entry entry, @Nullable VolunteerFacts volunteer) {
    return Stream.of(
            entry.postedBy(),
            entry.confirmedBy(),
            volunteer == null ? null : volunteer.account(),
            volunteer == null ? null : volunteer.guardianAccount())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
