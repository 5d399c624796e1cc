package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.pairing.Pairing;
import org.linli.pairing.Pairings;
import org.linli.tenant.Time;

/** Who may take part in a community's relays: its teams, and those it is paired with. */
@Singleton
class Parties {

  private final Teams teams;
  private final Pairings pairings;
  private final Clock clock;

  Parties(Teams teams, Pairings pairings, Clock clock) {
    this.teams = teams;
    this.pairings = pairings;
    this.clock = clock;
  }

  /**
   * One of them.
   *
   * @param institution the partner's university or college, if it has a desk of its own
   */
  record Party(Holder holder, @Nullable Long institution) {

    /** Its name as the label of a field. */
    public Message label() {
      return Message.asItIs(holder.label());
    }
  }

  /** All of them today: teams by age, then partners. */
  List<Party> of(long community) {
    List<Party> all = new ArrayList<>();
    for (TeamFacts team :
        teams
            .existingOn(Time.today(clock), List.of(community))
            .getOrDefault(community, List.of())) {
      all.add(new Party(Holder.ofTeam(team.id(), team.name()), null));
    }
    for (Pairing one : pairings.inForce(community)) {
      all.add(
          new Party(
              Holder.ofPartner(one.id(), one.partner().name(), ""), one.partner().institution()));
    }
    return all;
  }

  /** Whom a form names to come in a week; empty, and said beside the field, for nobody fit. */
  Optional<Party> read(Form form, long community, LocalDate week) {
    String value = form.required("holder");
    String named = form.text("named", Holder.LONGEST);
    Optional<Party> found = form.isValid() ? find(value, community, week) : Optional.empty();
    if (found.isEmpty() && form.isValid()) {
      form.reject("holder", "form.notAChoice");
    }
    return form.isValid()
        ? found.map(
            one ->
                one.holder().pairing() == null
                    ? one
                    : new Party(one.holder().named(named), one.institution()))
        : Optional.empty();
  }

  private Optional<Party> find(String value, long community, LocalDate week) {
    return of(community).stream()
        .filter(one -> one.holder().value().equals(value))
        .filter(one -> isThere(one.holder(), week))
        .findFirst();
  }

  /** Whether a partner is still one when the week comes. */
  boolean isThere(Holder holder, LocalDate week) {
    Long pairing = holder.pairing();
    return pairing == null
        || pairings
            .find(pairing)
            .map(one -> one.terms().until())
            .filter(until -> until.isBefore(week))
            .isEmpty();
  }

  static List<Long> institutions(Collection<Party> parties) {
    return parties.stream().map(Party::institution).filter(Objects::nonNull).toList();
  }
}
