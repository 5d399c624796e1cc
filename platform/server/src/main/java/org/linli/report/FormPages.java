package org.linli.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.ReportForm;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Scope;
import org.linli.tenant.Time;

/** The pages of the forms, for what the viewer answers for. */
@Singleton
class FormPages {

  private static final int UNITS_ON_A_PAGE = 50;

  private final Forms forms;
  private final FillingForms filling;
  private final FormGaps gaps;
  private final AskedFor askedFor;
  private final ReportUnits units;

  FormPages(
      Forms forms, FillingForms filling, FormGaps gaps, AskedFor askedFor, ReportUnits units) {
    this.forms = forms;
    this.filling = filling;
    this.gaps = gaps;
    this.askedFor = askedFor;
    this.units = units;
  }

  /** A form and what is asked of it. */
  record Found(DeclaredForm declared, Asked asked) {}

  Found found(String form, String unit, String turn) {
    DeclaredForm declared = forms.find(form).orElseThrow(Problem::notFound);
    return askedFor
        .find(declared.form(), unit, turn, filling.scope(declared.form().sending().unit()))
        .map(asked -> new Found(declared, asked))
        .orElseThrow(Problem::notFound);
  }

  /**
   * A form in the list.
   *
   * @param gap what was missing when it was last filled; null if it never was
   */
  record Listed(ReportForm form, Asked asked, FormGaps.@Nullable Gap gap) {

    /** Whether it is known what is missing. */
    public boolean isCounted() {
      return gap != null;
    }

    /** How much is missing. */
    public long missing() {
      return gap == null ? 0 : gap.missing();
    }

    /** The day on which that was counted. */
    public @Nullable LocalDate countedOn() {
      return gap == null ? null : LocalDate.ofInstant(gap.countedAt(), Time.ZONE);
    }
  }

  /** All forms with what they lacked when each was last filled; none is filled for it. */
  Page list() {
    Map<String, Asked> now = now();
    Map<String, FormGaps.Gap> known = new LinkedHashMap<>();
    gaps.of(now, filling::scope).forEach(gap -> known.put(gap.form(), gap));
    List<Listed> all = new ArrayList<>();
    for (DeclaredForm declared : forms.all()) {
      ReportForm form = declared.form();
      Asked asked = now.get(form.id());
      if (asked != null) {
        all.add(new Listed(form, asked, known.get(form.id())));
      }
    }
    return Page.of("report/list").with("forms", all);
  }

  /**
   * What people work on now, by form: the first unit that they answer for, and its turn. A unit is
   * looked for once for all forms of its kind.
   */
  Map<String, Asked> now() {
    Map<ReportUnit.Kind, Optional<ReportUnit>> first = new EnumMap<>(ReportUnit.Kind.class);
    Map<String, Asked> all = new LinkedHashMap<>();
    for (DeclaredForm declared : forms.all()) {
      ReportForm form = declared.form();
      Optional<ReportTurn> turn = askedFor.currentTurn(form);
      Optional<ReportUnit> unit =
          first.computeIfAbsent(
              form.sending().unit(), kind -> askedFor.firstUnit(kind, filling.scope(kind)));
      if (turn.isPresent() && unit.isPresent()) {
        all.put(form.id(), new Asked(unit.get(), turn.get()));
      }
    }
    return all;
  }

  /** A form as the viewer sees it; what it lacks is counted for the first page. */
  private FilledForm filled(DeclaredForm declared, Asked asked) {
    FilledForm whole = filling.fill(declared, asked);
    gaps.keep(whole);
    return filling.seen(whole);
  }

  /** The units that one may ask for, found by a word of their name. */
  Page units(String form, String turn, String word, int page) {
    Found found = found(form, "", turn);
    ReportUnit.Kind kind = found.declared().form().sending().unit();
    Scope scope = filling.scope(kind);
    Paging paging = new Paging(page, UNITS_ON_A_PAGE, units.count(kind, scope, word));
    List<UnitLine> lines =
        units.some(kind, scope, word, paging).stream()
            .map(unit -> new UnitLine(ReportUnits.nameOf(unit), unit.name()))
            .toList();
    return Page.of("report/units")
        .with("form", found.declared().form())
        .with("turn", found.asked().turn())
        .with("word", word)
        .with("lines", lines)
        .with("paging", paging)
        .crumb("/reports", "report.menu")
        .crumb("/reports/" + form, Message.asItIs(found.declared().form().title()));
  }

  /** A unit to choose, by its name in addresses. */
  record UnitLine(String unit, String name) {}

  Page show(Found found) {
    Asked asked = found.asked();
    FilledForm filled = filled(found.declared(), asked);
    Map<String, String> units = units(found);
    return Page.of("report/form")
        .with("filled", filled)
        .with("table", FormTable.of(filled))
        .with("rows", RemarkedRow.of(filled))
        .with("typed", typed(filled))
        .with("takes", takesTyping(found))
        .with("seen", filled.whatIsMissing())
        .with("whole", filling.seesWhole(asked))
        .with("unit", asked.unitName())
        .with("turn", asked.turn().key())
        .with("units", units)
        .with("choosesUnit", units.size() > 1)
        .with("searchesUnit", searches(found))
        .with("turns", turns(found))
        .with(Form.empty().put("unit", asked.unitName()).put("turn", asked.turn().key()))
        .crumb("/reports", "report.menu");
  }

  private static boolean takesTyping(Found found) {
    return found.declared().form().columns().stream()
        .anyMatch(column -> column.entry() != ReportForm.Entry.NONE);
  }

  /** A cell that somebody typed, as the list below the table names it. */
  record TypedCell(String place, ManualFigure figure, String entry) {}

  private static List<TypedCell> typed(FilledForm filled) {
    List<TypedCell> all = new ArrayList<>();
    for (List<FormTable.Cell> row : FormTable.of(filled).rows()) {
      for (FormTable.Cell cell : row) {
        ManualFigure figure = cell.manual();
        String entry = cell.entry();
        if (figure != null && entry != null) {
          all.add(new TypedCell(cell.place(), figure, entry));
        }
      }
    }
    return all;
  }

  /**
   * Communities are too many for a list to pick from: they are looked for on a page of their own.
   */
  private static boolean searches(Found found) {
    return found.declared().form().sending().unit() == ReportUnit.Kind.COMMUNITY;
  }

  private Map<String, String> units(Found found) {
    Map<String, String> all = new LinkedHashMap<>();
    if (searches(found)) {
      return all;
    }
    for (ReportUnit unit :
        askedFor.units(found.declared().form(), filling.scope(found.asked().unit().kind()))) {
      all.put(ReportUnits.nameOf(unit), unit.name());
    }
    all.putIfAbsent(found.asked().unitName(), found.asked().unit().name());
    return all;
  }

  private Map<String, String> turns(Found found) {
    Map<String, String> all = new LinkedHashMap<>();
    for (ReportTurn turn : askedFor.turns(found.declared().form())) {
      all.put(turn.key(), turn.name());
    }
    all.putIfAbsent(found.asked().turn().key(), found.asked().turn().name());
    return all;
  }
}
