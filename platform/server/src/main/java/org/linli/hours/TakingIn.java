package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.web.Refused;

/** Who let a service of another tenant's count here: putting it right is for somebody else. */
@Singleton
class TakingIn {

  private final MovedServices moved;
  private final Ledger ledger;

  TakingIn(MovedServices moved, Ledger ledger) {
    this.moved = moved;
    this.ledger = ledger;
  }

  /** The account that let it count here; none if it was served here. */
  Optional<Long> of(Entry entry) {
    return entry.evidence() == Evidence.TRANSFERRED_IN
        ? Optional.ofNullable(moved.byEntries(List.of(entry.id())).get(entry.id()))
            .map(MovedServices.Row::entry)
            .flatMap(ledger::find)
            .map(Entry::postedBy)
        : Optional.empty();
  }

  /**
   * Lets somebody else through.
   *
   * @throws Refused if this account let it count here
   */
  void requireOther(Entry entry, String field, long by) {
    if (of(entry).filter(account -> account == by).isPresent()) {
      throw new Refused(field, "hours.refused.tookIn");
    }
  }
}
