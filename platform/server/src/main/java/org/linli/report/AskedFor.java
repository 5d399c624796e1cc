package org.linli.report;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.ReportForm;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.tenant.Time;

/** Finds out for whom and for which time somebody asks, and what there is to choose from. */
@Singleton
class AskedFor {

  /** How many turns there are to choose from. */
  private static final int TURNS = 40;

  private final ReportUnits units;
  private final Clock clock;

  AskedFor(ReportUnits units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /**
   * What somebody asks for; empty if there is no such unit for them, or no such turn.
   *
   * @param unit the unit's name; empty for the first they answer for
   * @param turn the turn's key; empty for the one people work on now
   * @param scope what they answer for
   */
  Optional<Asked> find(ReportForm form, String unit, String turn, Scope scope) {
    ReportSchedule schedule = form.sending().schedule();
    LocalDate today = Time.today(clock);
    Optional<ReportTurn> which = turn.isEmpty() ? currentTurn(form) : schedule.turn(turn, today);
    return which.flatMap(found -> unit(form, unit, scope).map(whom -> new Asked(whom, found)));
  }

  /** The turn that people work on now. */
  Optional<ReportTurn> currentTurn(ReportForm form) {
    return form.sending().schedule().current(Time.today(clock));
  }

  /** The first unit of a kind that somebody answers for. */
  Optional<ReportUnit> firstUnit(ReportUnit.Kind kind, Scope scope) {
    return units.some(kind, scope, "", new Paging(1, 1, 1)).stream().findFirst();
  }

  /** The units that somebody may choose from. */
  List<ReportUnit> units(ReportForm form, Scope scope) {
    return units.of(form.sending().unit(), scope);
  }

  /** The turns there are so far and the one that comes, the latest first. */
  List<ReportTurn> turns(ReportForm form) {
    ReportSchedule schedule = form.sending().schedule();
    LocalDate today = Time.today(clock);
    LocalDate last = schedule.current(today).map(ReportTurn::due).orElse(today);
    List<ReportTurn> all = new ArrayList<>(schedule.turns(schedule.since(), last));
    Collections.reverse(all);
    return all.stream().limit(TURNS).toList();
  }

  private Optional<ReportUnit> unit(ReportForm form, String name, Scope scope) {
    ReportUnit.Kind kind = form.sending().unit();
    if (name.isEmpty()) {
      return firstUnit(kind, scope);
    }
    return units.find(kind, name).filter(unit -> touches(unit, scope));
  }

  /** Whether somebody answers for it, or for a part of it. */
  private static boolean touches(ReportUnit unit, Scope scope) {
    return scope.contains(unit.path())
        || scope.prefixes().stream().anyMatch(prefix -> prefix.startsWith(unit.path()));
  }
}
