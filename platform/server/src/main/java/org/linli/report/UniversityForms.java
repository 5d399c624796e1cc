package org.linli.report;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.ReportContents;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.report.ManualFigure.Place;
import org.linli.tenant.CurrentTenant;
import org.linli.web.PhoneNumbers;
import org.linli.web.template.Messages;

/**
 * Forms that universities send: what the current tenant's records say of one is told to its home,
 * and at home its people complete what was told. Whoever asks has looked whether they may.
 */
@Singleton
public class UniversityForms {

  private static final String FORM = "report_form";
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_REASON = 300;

  private final Forms forms;
  private final ToldRecords told;
  private final KeepingManualFigures keeping;
  private final Messages messages;
  private final Audit audit;

  UniversityForms(
      Forms forms, ToldRecords told, KeepingManualFigures keeping, Messages messages, Audit audit) {
    this.forms = forms;
    this.told = told;
    this.keeping = keeping;
    this.messages = messages;
    this.audit = audit;
  }

  /** A university as a unit of the current tenant. */
  public static ReportUnit unit(long university, String name) {
    return new ReportUnit(
        ReportUnit.Kind.UNIVERSITY,
        Long.toString(university),
        name,
        CurrentTenant.get().division());
  }

  /**
   * What the current tenant's records say of a university; the log keeps to whom it was told.
   *
   * @param home the tenant that asks for it
   * @return empty if no plugin declares the form here
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<String> tell(String form, ReportUnit university, ReportTurn turn, String home) {
    return forms
        .find(form)
        .map(
            declared -> {
              ReportContents contents = declared.form().filling().fill(university, turn);
              audit.record("report.told", FORM, form, details(university, turn, "to", home));
              return told.write(ToldContents.of(contents, messages::say));
            });
  }

  /** Keeps what was told, in the place of what was told before. */
  @Transactional
  public void keep(String form, ReportUnit university, ReportTurn turn, List<Told> all) {
    told.put(form, university.key(), turn.key(), all);
    String from = String.join(",", all.stream().map(Told::tenant).toList());
    audit.record("report.gathered", FORM, form, details(university, turn, "from", from));
  }

  /** What was told so far. */
  public List<Told> told(String form, ReportUnit university, ReportTurn turn) {
    return told.of(form, university.key(), turn.key());
  }

  /** The ids of the columns that people may type into. */
  public List<String> typedColumns(String form) {
    return declared(form).form().columns().stream()
        .filter(column -> column.entry() != Entry.NONE)
        .map(ReportForm.Column::id)
        .toList();
  }

  /** The labels of the lines that people type. */
  public List<String> typedLines(String form) {
    return lines(form).stream().map(ReportForm.Field::label).toList();
  }

  private List<ReportForm.Field> lines(String form) {
    ReportForm one = declared(form).form();
    return Stream.concat(one.head().stream(), one.foot().stream())
        .filter(ReportForm.Field::typed)
        .toList();
  }

  /** The page of one cell: what the records say, and what was typed. */
  public Page cell(String form, ReportUnit university, ReportTurn turn, String at, Form said) {
    FormPages.Found found = found(form, university, turn);
    KeepingManualFigures.TypedCell cell = keeping.cell(found, place(at));
    if (said.text("value").isEmpty() && said.isValid()) {
      said.put("value", cell.standing().map(one -> String.valueOf(one.typed())).orElse(""));
    }
    return Page.of("university/report-cell")
        .with("declared", found.declared().form())
        .with("asked", found.asked())
        .with("cell", cell)
        .with("at", at)
        .with("standing", cell.standing().isPresent())
        .with("isFigure", cell.column().entry() == Entry.FIGURE)
        .with("hint", Typing.hint(cell.column()))
        .with(said);
  }

  /** Types into a cell. */
  @Transactional
  public void type(
      String form, ReportUnit university, ReportTurn turn, String at, Form said, long account) {
    String text = said.text("value", KeepingManualFigures.LONGEST);
    String reason = said.text("reason", LONGEST_REASON);
    keeping.type(found(form, university, turn), place(at), text, reason, account);
  }

  /** Takes back what was typed. */
  @Transactional
  public void withdraw(
      String form, ReportUnit university, ReportTurn turn, String at, Form said, long account) {
    String reason = said.text("reason", LONGEST_REASON);
    keeping.withdraw(found(form, university, turn), place(at), reason, account);
  }

  /**
   * Types the lines beside the table; they are numbered in the form as they are in the table. A
   * telephone number has no letters, and saving nothing at all is refused.
   */
  @Transactional
  public void typeLines(
      String form, ReportUnit university, ReportTurn turn, Form said, long account) {
    Map<String, String> lines = new LinkedHashMap<>();
    for (ReportForm.Field line : lines(form)) {
      String field = "line" + lines.size();
      String text = said.text(field, LONGEST_LINE);
      if (line.phone() && !text.isEmpty() && !PhoneNumbers.isLikeOne(text)) {
        said.reject(field, "report.refused.phone");
      }
      lines.put(line.label(), text);
    }
    if (lines.values().stream().allMatch(String::isEmpty)) {
      said.reject("line0", "report.refused.noLine");
    }
    if (said.isValid()) {
      keeping.typeLines(found(form, university, turn), lines, account);
    }
  }

  /** The form as it is filled at home. */
  FormPages.Found found(String form, ReportUnit university, ReportTurn turn) {
    return new FormPages.Found(declared(form), new Asked(university, turn));
  }

  private DeclaredForm declared(String form) {
    return forms.find(form).map(told::atHome).orElseThrow(Problem::notFound);
  }

  private static Place place(String at) {
    int bar = at.lastIndexOf('|');
    return new Place(at.substring(0, Math.max(0, bar)), at.substring(bar + 1));
  }

  private static Map<String, String> details(
      ReportUnit university, ReportTurn turn, String toOrFrom, String tenants) {
    return Map.of("university", university.key(), "turn", turn.key(), toOrFrom, tenants);
  }
}
