package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.relay.Parties.Party;
import org.linli.tenant.Time;

/**
 * Reads what a relay is to be like and lays its weeks out, before anything is kept. A form names
 * the place of each party in the order: {@code order-T12=1}.
 */
@Singleton
class Drafting {

  static final String ORDER = "order-";
  private static final int MOST = 99;

  private final Parties parties;
  private final HolidayWeeks holidays;
  private final Clock clock;

  Drafting(Parties parties, HolidayWeeks holidays, Clock clock) {
    this.parties = parties;
    this.holidays = holidays;
    this.clock = clock;
  }

  /** A relay that may be kept. */
  record Draft(RelayTerms terms, List<PlannedWeek> weeks) {

    /** How many weeks nobody covers. */
    public long uncovered() {
      return weeks.stream().filter(one -> one.state() == TurnState.OPEN).count();
    }
  }

  /** Empty, and said beside the fields, when something is wrong. */
  Optional<Draft> read(long community, Form form) {
    List<Party> chosen = chosen(community, form);
    Optional<RelayTerms> terms = RelayTerms.read(form, Time.today(clock));
    return form.isValid() ? terms.map(said -> lay(said, chosen)) : Optional.empty();
  }

  private List<Party> chosen(long community, Form form) {
    record Placed(Party party, long place) {}
    List<Placed> placed = new ArrayList<>();
    for (Party one : parties.of(community)) {
      form.whole(ORDER + one.holder().value(), 1, MOST)
          .ifPresent(place -> placed.add(new Placed(one, place)));
    }
    if (placed.isEmpty()) {
      form.reject("parties", "relay.refused.nobody");
    }
    return placed.stream()
        .sorted(Comparator.comparingLong(Placed::place))
        .map(Placed::party)
        .toList();
  }

  private Draft lay(RelayTerms terms, List<Party> chosen) {
    HolidayWeeks.Known known =
        holidays.of(Parties.institutions(chosen), terms.from(), terms.until());
    Map<Holder, @Nullable Long> institutions = new HashMap<>();
    chosen.forEach(one -> institutions.put(one.holder(), one.institution()));
    return new Draft(
        terms,
        Rota.weeks(
            terms,
            chosen.stream().map(Party::holder).toList(),
            (holder, monday) -> known.of(institutions.get(holder), monday)));
  }
}
