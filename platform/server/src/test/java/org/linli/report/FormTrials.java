package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.RegionalPlugin;
import org.linli.api.ReportContents;
import org.linli.api.ReportForm;
import org.linli.api.ReportSchedule;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.sheet.ReadingGrids;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.testing.Statements;
import org.linli.web.template.Messages;

/**
 * What holds for the report forms of every plugin: a clause, turns with keys of their own, a cell
 * for each column whatever the unit and the turn, words for all that is said, a spreadsheet that
 * reads back equal, for each column of figures whether they add up, and as many statements for many
 * rows as for a few.
 */
@Singleton
public class FormTrials {

  private static final int YEARS = 3;
  private static final int UNITS = 3;

  private final FillingForms filling;
  private final ReportUnits units;
  private final Telling telling;
  private final ReadingGrids grids;
  private final Messages messages;
  private final Statements statements;
  private final Clock clock;

  FormTrials(
      FillingForms filling,
      ReportUnits units,
      Telling telling,
      ReadingGrids grids,
      Messages messages,
      Statements statements,
      Clock clock) {
    this.filling = filling;
    this.units = units;
    this.telling = telling;
    this.grids = grids;
    this.messages = messages;
    this.statements = statements;
    this.clock = clock;
  }

  /** Tries all forms of a plugin in the current tenant. */
  public void of(RegionalPlugin plugin) {
    assertThat(plugin.reportForms()).extracting(ReportForm::id).doesNotHaveDuplicates();
    plugin.reportForms().forEach(form -> tried(new DeclaredForm(plugin.id(), form)));
  }

  private void tried(DeclaredForm declared) {
    ReportForm form = declared.form();
    assertThat(form.clause().sentence()).as(form.id()).isNotBlank();
    assertThat(form.sending().schedule().clause().sentence()).as(form.id()).isNotBlank();
    List<ReportTurn> turns = turns(form.sending().schedule());
    assertThat(turns).as(form.id()).isNotEmpty();
    assertThat(turns).as(form.id()).extracting(ReportTurn::key).doesNotHaveDuplicates();
    owed(form, turns);
    if (form.sending().unit() == ReportUnit.Kind.UNIVERSITY) {
      List.of(turns.getFirst(), turns.getLast()).forEach(turn -> told(declared, turn));
      return;
    }
    Scope all = new Scope(List.of(CurrentTenant.get().division()));
    List<ReportUnit> some = units.of(form.sending().unit(), all).stream().limit(UNITS).toList();
    for (ReportTurn turn : List.of(turns.getFirst(), turns.getLast())) {
      assertThat(
              some.stream()
                  .map(unit -> cost(declared, new Asked(unit, turn)))
                  .filter(cost -> cost.rows() > 0)
                  .map(Cost::statements)
                  .distinct())
          .as("statements of " + form.id() + " for units with different rows")
          .hasSizeLessThanOrEqualTo(1);
    }
    for (ReportUnit unit : some) {
      assertThat(units.find(unit.kind(), ReportUnits.nameOf(unit))).contains(unit);
      for (ReportTurn turn : List.of(turns.getFirst(), turns.getLast())) {
        filled(declared, new Asked(unit, turn));
      }
    }
  }

  /** Its rule about who owes it answers for all turns at once; whoever signs it signs its lines. */
  private static void owed(ReportForm form, List<ReportTurn> turns) {
    assertThat(form.sending().obligation().spared(turns).keySet())
        .as(form.id())
        .isSubsetOf(turns.stream().map(ReportTurn::key).toList());
    ReportForm.Signature signature = form.sending().signature();
    if (signature != null) {
      assertThat(Stream.concat(form.head().stream(), form.foot().stream()))
          .as(form.id())
          .extracting(ReportForm.Field::label)
          .contains(signature.person(), signature.phone());
    }
  }

  /** How many rows a form has, and how many statements it took. */
  public record Cost(long rows, long statements) {}

  private Cost cost(DeclaredForm declared, Asked asked) {
    List<FilledForm> filled = new ArrayList<>();
    long asks = statements.during(() -> filled.add(filling.fill(declared, asked)));
    declares(filled.getFirst());
    return new Cost(filled.getFirst().rows().size(), asks);
  }

  /** What each form of a plugin costs now, for the first of its units and the turn of today. */
  public Map<String, Cost> costs(RegionalPlugin plugin) {
    Map<String, Cost> costs = new LinkedHashMap<>();
    Scope all = new Scope(List.of(CurrentTenant.get().division()));
    for (ReportForm form : plugin.reportForms()) {
      ReportTurn turn =
          form.sending()
              .schedule()
              .current(Time.today(clock))
              .orElseGet(() -> turns(form.sending().schedule()).getLast());
      units.of(form.sending().unit(), all).stream()
          .findFirst()
          .ifPresent(
              unit ->
                  costs.put(
                      form.id(), cost(new DeclaredForm(plugin.id(), form), new Asked(unit, turn))));
    }
    return costs;
  }

  /** What a tenant tells of a university can be put together with what others tell. */
  private void told(DeclaredForm declared, ReportTurn turn) {
    ReportUnit university = UniversityForms.unit(1, "样本大学");
    ReportContents here = declared.form().filling().fill(university, turn);
    ToldContents message = ToldContents.of(here, messages::say);
    ReportContents all =
        declared
            .form()
            .filling()
            .together(List.of(message.read("somewhere"), message.read("elsewhere")));
    assertThat(all.rows()).hasSize(2 * here.rows().size());
    ReportForm together = declared.form().filledFrom((unit, when) -> all);
    filled(new DeclaredForm(declared.plugin(), together), new Asked(university, turn));
  }

  /** Each column that holds figures says whether they add up; nothing is read from its title. */
  static void declares(FilledForm filled) {
    List<ReportForm.Column> columns = filled.form().columns();
    for (int i = 0; i < columns.size(); i++) {
      int place = i;
      ReportForm.Column column = columns.get(i);
      boolean hasFigures =
          column.entry() == ReportForm.Entry.FIGURE
              || filled.rows().stream()
                  .anyMatch(row -> row.cells().get(place).value() instanceof ReportContents.Amount);
      if (hasFigures) {
        assertThat(column.overall())
            .as("what a summary says of %s in %s", column.title(), filled.form().id())
            .isNotNull();
      }
    }
  }

  private void filled(DeclaredForm declared, Asked asked) {
    FilledForm form = filling.fill(declared, asked);
    declares(form);
    String what = form.form().id() + " " + asked.query();
    assertThat(form.rows()).extracting(row -> row.key()).as(what).doesNotHaveDuplicates();
    assertThat(form.rows())
        .as(what)
        .allSatisfy(
            row -> {
              assertThat(row.cells()).hasSameSizeAs(form.form().columns());
              assertThat(row.path()).startsWith(asked.unit().path());
            });
    form.remarks()
        .forEach(remark -> assertThat(messages.say(remark.finding().sentence())).isNotBlank());
    assertThat(telling.of(declared.plugin(), form).canonical()).as(what).isNotBlank();
    Differences differences =
        Differences.between(
            form, FormSheet.of(form.form(), List.of(), grids.read(Spreadsheet.of(form), 100_000)));
    assertThat(differences.taken()).as(what).isEmpty();
    assertThat(differences.left()).as(what).isEmpty();
    assertThat(differences.problems()).as(what).isEmpty();
  }

  private List<ReportTurn> turns(ReportSchedule schedule) {
    LocalDate today = Time.today(clock);
    return schedule.turns(schedule.since(), today.plusYears(YEARS));
  }
}
