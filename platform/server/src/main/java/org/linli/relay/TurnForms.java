package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.relay.Parties.Party;
import org.linli.web.Trying;

/** Reads what is to become of a week, and does it; what is wrong stands beside the fields. */
@Singleton
class TurnForms {

  private final Parties parties;
  private final KeepingTurns turns;
  private final HandingOver handing;

  TurnForms(Parties parties, KeepingTurns turns, HandingOver handing) {
    this.parties = parties;
    this.turns = turns;
    this.handing = handing;
  }

  boolean take(Relay relay, Form form, Acting acting) {
    LocalDate week = Week.read(form);
    Optional<Party> party = party(relay, form, acting, week);
    return party.isPresent() && Trying.done(form, () -> turns.take(relay.id(), week, party.get()));
  }

  boolean change(Relay relay, Form form, Acting acting) {
    LocalDate week = Week.read(form);
    Optional<Party> party = party(relay, form, acting, week);
    return party.isPresent()
        && Trying.done(form, () -> turns.change(relay.id(), week, party.get()));
  }

  boolean giveUp(Relay relay, Form form, Acting acting) {
    String reason = form.required("reason", RelayController.LONGEST_REASON);
    return Trying.done(
        form, () -> turns.giveUp(relay.id(), Week.read(form), acting.mine(), reason));
  }

  boolean swap(Relay relay, Form form) {
    LocalDate week = Week.read(form);
    Optional<LocalDate> other = form.day("other");
    if (other.isEmpty()) {
      form.reject("other", "form.required");
    }
    return Trying.done(form, () -> turns.swap(relay.id(), week, Week.of(other.orElse(week))));
  }

  boolean pause(Relay relay, Form form) {
    String reason = form.required("pauseReason", RelayController.LONGEST_REASON);
    return Trying.done(form, () -> turns.pause(relay.id(), Week.read(form), reason));
  }

  boolean resume(Relay relay, Form form) {
    return Trying.done(form, () -> turns.resume(relay.id(), Week.read(form)));
  }

  boolean handOver(Relay relay, Form form, Acting acting, long by) {
    String note = HandingOver.note(form);
    return Trying.done(
        form, () -> handing.write(relay.id(), Week.read(form), acting.mine(), note, by));
  }

  boolean acknowledge(Relay relay, Form form, Acting acting, long by) {
    return Trying.done(
        form, () -> handing.acknowledge(relay.id(), Week.read(form), acting.mine(), by));
  }

  private Optional<Party> party(Relay relay, Form form, Acting acting, LocalDate week) {
    Optional<Party> found = parties.read(form, relay.community(), week).filter(acting::maySend);
    if (found.isEmpty() && form.isValid()) {
      form.reject("holder", "form.notAChoice");
    }
    return found;
  }
}
