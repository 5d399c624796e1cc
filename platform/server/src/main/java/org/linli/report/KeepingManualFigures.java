package org.linli.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Value;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.Scope;
import org.linli.report.ManualFigure.Place;
import org.linli.report.ManualFigures.Typed;
import org.linli.web.Refused;

/** Completes forms by hand where the records can't know, and takes it back. */
@Singleton
class KeepingManualFigures {

  /** As long as what is typed may be. */
  static final int LONGEST = 1000;

  private static final String FORM = "report_form";

  private final FillingForms filling;
  private final ManualFigures figures;
  private final Audit audit;

  KeepingManualFigures(FillingForms filling, ManualFigures figures, Audit audit) {
    this.filling = filling;
    this.figures = figures;
    this.audit = audit;
  }

  /**
   * A cell that people may type into.
   *
   * @param recorded what the records say
   * @param history all that was typed into it, the latest first
   */
  record TypedCell(Row row, Column column, Value recorded, List<ManualFigure> history) {

    /** What the records say, as printed. */
    public String recordedText() {
      return Printable.text(recorded);
    }

    /** Whether the records say anything. */
    public boolean isRecorded() {
      return !(recorded instanceof Missing) && !recordedText().isEmpty();
    }

    /** What stands in it because somebody typed it. */
    public Optional<ManualFigure> standing() {
      return history.stream().findFirst().filter(one -> one.typed() != null);
    }
  }

  /**
   * A cell of a form.
   *
   * @throws Problem if there is no such cell within the viewer's scope, or nobody may type into it
   */
  TypedCell cell(FormPages.Found found, Place place) {
    Scope scope = filling.scope(found.asked().unit().kind());
    List<Column> columns = found.declared().form().columns();
    Column column =
        columns.stream()
            .filter(one -> one.id().equals(place.column()) && one.entry() != Entry.NONE)
            .findFirst()
            .orElseThrow(Problem::notFound);
    Row row =
        filling.recorded(found.declared(), found.asked()).rows().stream()
            .filter(one -> one.key().equals(place.row()))
            // A university's rows lie in many tenants: its desk has looked who asks.
            .filter(one -> found.asked().isUniversity() || scope.contains(one.path()))
            .findFirst()
            .orElseThrow(Problem::notFound);
    List<ManualFigure> history =
        new ArrayList<>(
            figures.history(found.declared().form().id(), found.asked()).stream()
                .filter(one -> one.place().equals(place))
                .toList());
    java.util.Collections.reverse(history);
    return new TypedCell(row, column, row.cells().get(columns.indexOf(column)).value(), history);
  }

  /**
   * Types into a cell.
   *
   * @throws Refused if it is not what the column takes, or no reason is given where the records say
   *     something else
   */
  @Transactional
  void type(FormPages.Found found, Place place, String text, String reason, long account) {
    TypedCell cell = cell(found, place);
    requireFits(cell.column(), text);
    if (cell.isRecorded() && reason.isEmpty()) {
      throw new Refused("reason", "report.refused.reason", cell.recordedText());
    }
    Typed typed = new Typed(place, text, cut(cell.recordedText()), reason);
    figures.add(found.declared().form().id(), found.asked(), List.of(typed), account);
    audit.record("report.typed", FORM, found.declared().form().id(), details(found, place));
  }

  /** Types the lines beside the table that are typed, by their labels; what is as it was stays. */
  @Transactional
  void typeLines(FormPages.Found found, Map<String, String> lines, long account) {
    String form = found.declared().form().id();
    Map<Place, ManualFigure> before = figures.standing(form, found.asked());
    List<Typed> changed = new ArrayList<>();
    lines.forEach(
        (label, text) -> {
          Place place = Place.ofLine(label);
          ManualFigure known = before.get(place);
          if (!text.equals(known == null ? "" : known.typed())) {
            changed.add(new Typed(place, text.isEmpty() ? null : text, "", ""));
          }
        });
    if (!changed.isEmpty()) {
      figures.add(form, found.asked(), changed, account);
      audit.record("report.typed", FORM, form, details(found, changed.getFirst().place()));
    }
  }

  /** Takes back what was typed; the records stand again. */
  @Transactional
  void withdraw(FormPages.Found found, Place place, String reason, long account) {
    TypedCell cell = cell(found, place);
    if (cell.standing().isEmpty()) {
      throw new Refused("reason", "report.refused.nothingTyped");
    }
    Typed typed = new Typed(place, null, cut(cell.recordedText()), reason);
    figures.add(found.declared().form().id(), found.asked(), List.of(typed), account);
    audit.record("report.withdrawn", FORM, found.declared().form().id(), details(found, place));
  }

  /** Types into many cells at once, all or none; each was checked before. */
  @Transactional
  void takeAll(FormPages.Found found, List<Typed> all, long account) {
    figures.add(found.declared().form().id(), found.asked(), all, account);
    audit.record(
        "report.imported",
        FORM,
        found.declared().form().id(),
        Map.of(
            "unit", found.asked().unitName(),
            "turn", found.asked().turn().key(),
            "cells", String.valueOf(all.size())));
  }

  private static void requireFits(Column column, String text) {
    if (text.isEmpty()) {
      throw new Refused("value", "form.required");
    }
    Typing.wrong(column, text)
        .ifPresent(
            why -> {
              throw new Refused("value", why.key(), why.args().toArray());
            });
  }

  /** What was recorded then, as long as the table keeps it. */
  static String cut(String text) {
    return text.length() <= 2 * LONGEST ? text : text.substring(0, 2 * LONGEST);
  }

  private static Map<String, String> details(FormPages.Found found, Place place) {
    return Map.of(
        "unit", found.asked().unitName(),
        "turn", found.asked().turn().key(),
        "row", place.row(),
        "column", place.column());
  }
}
