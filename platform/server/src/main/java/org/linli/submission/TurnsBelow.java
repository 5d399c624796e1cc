package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.plugin.EnabledSince;
import org.linli.report.FormToSend;
import org.linli.report.FormsToSend;
import org.linli.tenant.Time;

/**
 * The turns that tenants below owe to the current one: those of which something came, and those
 * that the current tenant's plugins know of, so that it is seen too when nobody has sent.
 */
@Singleton
class TurnsBelow {

  private static final int AHEAD = 45;
  private static final int BACK = 400;
  private static final int MOST = 60;

  private final ReceivedTable received;
  private final FormsToSend forms;
  private final EnabledSince since;
  private final Clock clock;

  TurnsBelow(ReceivedTable received, FormsToSend forms, EnabledSince since, Clock clock) {
    this.received = received;
    this.forms = forms;
    this.since = since;
    this.clock = clock;
  }

  /** The latest first. */
  List<ReceivedTable.Turn> all() {
    List<ReceivedTable.Turn> all = new ArrayList<>(received.turns());
    Set<String> known = new HashSet<>();
    all.forEach(one -> known.add(one.form() + "/" + one.turn()));
    Map<String, LocalDate> begun = since.all();
    for (FormToSend form : forms.fromBelow()) {
      for (ReportTurn turn : turns(form, begun)) {
        if (known.add(form.id() + "/" + turn.key())) {
          all.add(
              new ReceivedTable.Turn(form.id(), turn.key(), form.title(), turn.name(), turn.due()));
        }
      }
    }
    return all.stream()
        .sorted(Comparator.comparing(ReceivedTable.Turn::due).reversed())
        .limit(MOST)
        .toList();
  }

  Optional<ReceivedTable.Turn> find(String form, String turn) {
    return all().stream()
        .filter(one -> one.form().equals(form) && one.turn().equals(turn))
        .findFirst();
  }

  private Set<ReportTurn> turns(FormToSend form, Map<String, LocalDate> begun) {
    LocalDate today = Time.today(clock);
    ReportSchedule schedule = form.sending().schedule();
    LocalDate first = begun.getOrDefault(form.plugin(), LocalDate.MIN);
    LocalDate earliest = today.minusDays(BACK);
    return new LinkedHashSet<>(
        schedule.turns(first.isAfter(earliest) ? first : earliest, today.plusDays(AHEAD)));
  }
}
