package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.plugin.EnabledSince;
import org.linli.report.FormToSend;
import org.linli.report.FormsToSend;
import org.linli.tenant.Time;

/**
 * The turns for which forms are owed in the current tenant. What was due before the plugin spoke
 * here is owed by nobody: a tenant that joins in autumn isn't late with the summer's report. The
 * one that people work on may be sent all the same.
 */
@Singleton
class Turns {

  /** For how many days ahead a turn stands in the lists. */
  private static final int AHEAD = 45;

  /** For how many days back. */
  private static final int BACK = 400;

  private final FormsToSend forms;
  private final EnabledSince since;
  private final LocalDaysTable days;
  private final Clock clock;

  Turns(FormsToSend forms, EnabledSince since, LocalDaysTable days, Clock clock) {
    this.forms = forms;
    this.since = since;
    this.days = days;
    this.clock = clock;
  }

  /** Those of about a year, the next one of each form among them. */
  List<OwedTurn> owed() {
    return of(form -> form.sending().unit() != ReportUnit.Kind.UNIVERSITY);
  }

  /** Those that universities at home in the tenant owe: at their own desk, never in its lists. */
  List<OwedTurn> ofUniversities() {
    return of(form -> form.sending().unit() == ReportUnit.Kind.UNIVERSITY);
  }

  private List<OwedTurn> of(Predicate<FormToSend> which) {
    LocalDate today = Time.today(clock);
    Map<String, LocalDate> begun = since.all();
    Map<String, LocalDays> local = days.all();
    List<OwedTurn> found = new ArrayList<>();
    for (FormToSend form : forms.all().stream().filter(which).toList()) {
      ReportSchedule schedule = form.sending().schedule();
      LocalDate first = begun.getOrDefault(form.plugin(), LocalDate.MIN);
      LocalDate earliest = today.minusDays(BACK);
      Set<ReportTurn> turns =
          new LinkedHashSet<>(
              schedule.turns(first.isAfter(earliest) ? first : earliest, today.plusDays(AHEAD)));
      schedule.current(today).ifPresent(turns::add);
      LocalDays ours = local.getOrDefault(form.id(), LocalDays.NONE);
      turns.forEach(turn -> found.add(localized(form, turn, ours, !turn.due().isBefore(first))));
    }
    return found;
  }

  /** One of a form; empty if the form or the turn isn't known here. */
  Optional<OwedTurn> find(String form, String turn) {
    return forms
        .find(form)
        .flatMap(
            one ->
                one.sending()
                    .schedule()
                    .turn(turn, Time.today(clock))
                    .map(found -> localized(one, found)));
  }

  private OwedTurn localized(FormToSend form, ReportTurn turn) {
    LocalDays ours = days.all().getOrDefault(form.id(), LocalDays.NONE);
    return localized(form, turn, ours, isOwed(form, turn));
  }

  private static OwedTurn localized(
      FormToSend form, ReportTurn turn, LocalDays ours, boolean owed) {
    ReportTurn here = ours.on(turn, form.sending().schedule());
    return new OwedTurn(form, here, owed, !here.due().equals(turn.due()));
  }

  private boolean isOwed(FormToSend form, ReportTurn turn) {
    return !turn.due().isBefore(since.all().getOrDefault(form.plugin(), LocalDate.MIN));
  }
}
