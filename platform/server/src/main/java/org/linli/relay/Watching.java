package org.linli.relay;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.linli.idempotency.Retrying;
import org.linli.job.InEveryTenant;

/** Looks ahead in all tenants: notes holidays, and tells of weeks that nobody covers. */
@Singleton
public class Watching {

  private final InEveryTenant everywhere;
  private final MarkingHolidays marking;
  private final Gaps gaps;
  private final RelayTable relays;
  private final TellingKeepers keepers;
  private final TellingPartners partners;
  private final Retrying retrying;

  Watching(
      InEveryTenant everywhere,
      MarkingHolidays marking,
      Gaps gaps,
      RelayTable relays,
      TellingKeepers keepers,
      TellingPartners partners,
      Retrying retrying) {
    this.everywhere = everywhere;
    this.marking = marking;
    this.gaps = gaps;
    this.relays = relays;
    this.keepers = keepers;
    this.partners = partners;
    this.retrying = retrying;
  }

  @Scheduled(fixedDelay = "${linli.relay.watch:1h}", initialDelay = "${linli.relay.watch:5m}")
  void watch() {
    everywhere.run("relay-watch", Duration.ofMinutes(30), this::here);
  }

  /** The current tenant, a relay at a time, each in a transaction of its own. */
  void here() {
    mark();
    each(gaps.relaysToTell(), keepers::tell);
    each(relays.toTell(), partners::tell);
  }

  /** Notes in the current tenant what holidays there are by now, and tells partners at once. */
  public void mark() {
    Set<Long> changed = new HashSet<>(retrying.whole(marking::mark));
    each(List.copyOf(changed), partners::tell);
  }

  private void each(List<Long> ids, LongConsumer work) {
    for (long id : ids) {
      retrying.whole(
          () -> {
            work.accept(id);
            return id;
          });
    }
  }
}
