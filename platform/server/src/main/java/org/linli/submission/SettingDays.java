package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.ReportTurn;
import org.linli.report.FormToSend;
import org.linli.report.FormsToSend;
import org.linli.tenant.Time;

/** A tenant sets days of its own for its forms. */
@Singleton
class SettingDays {

  private final FormsToSend forms;
  private final LocalDaysTable table;
  private final Audit audit;
  private final Clock clock;

  SettingDays(FormsToSend forms, LocalDaysTable table, Audit audit, Clock clock) {
    this.forms = forms;
    this.table = table;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A form with its days.
   *
   * @param document the turn people work on, with the document's days; null if there is none
   * @param here the same with the days that hold here
   */
  record Line(
      FormToSend form, LocalDays days, @Nullable ReportTurn document, @Nullable ReportTurn here) {

    /** Whether the document leaves the day open. */
    public boolean isOpen() {
      return form.sending().schedule().leftOpen();
    }

    /** Whether the tenant may say how long it is taken late. */
    public boolean mayClose() {
      return LocalDays.mayClose(form);
    }

    /** Whether other days hold here. */
    public boolean isLocal() {
      return !days.isNone();
    }
  }

  List<Line> all() {
    Map<String, LocalDays> known = table.all();
    return forms.all().stream()
        .map(form -> line(form, known.getOrDefault(form.id(), LocalDays.NONE)))
        .toList();
  }

  Optional<Line> find(String form) {
    return all().stream().filter(line -> line.form().id().equals(form)).findFirst();
  }

  private Line line(FormToSend form, LocalDays days) {
    ReportTurn turn = form.sending().schedule().current(Time.today(clock)).orElse(null);
    return new Line(
        form, days, turn, turn == null ? null : days.on(turn, form.sending().schedule()));
  }

  @Transactional
  void set(FormToSend form, LocalDays days, long by) {
    table.keep(form.id(), days, by);
    audit.record(
        "submission.days-set",
        "report_form",
        form.id(),
        Map.of(
            "earlier", Integer.toString(days.earlier()),
            "afterEnd", String.valueOf(days.afterEnd()),
            "closesAfter", String.valueOf(days.closesAfter())));
  }
}
