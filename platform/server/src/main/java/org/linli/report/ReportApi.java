package org.linli.report;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.ReportTurn;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.report.ManualFigure.Place;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The forms that go up, for programs: what there are, what stands in them, figures typed. */
@Controller("/api/reports")
class ReportApi {

  private final Forms forms;
  private final FormPages pages;
  private final FillingForms filling;
  private final AskedFor askedFor;
  private final ReportUnits units;
  private final KeepingManualFigures keeping;
  private final Telling telling;
  private final Viewer viewer;

  ReportApi(
      Forms forms,
      FormPages pages,
      FillingForms filling,
      AskedFor askedFor,
      ReportUnits units,
      KeepingManualFigures keeping,
      Telling telling,
      Viewer viewer) {
    this.forms = forms;
    this.pages = pages;
    this.filling = filling;
    this.askedFor = askedFor;
    this.units = units;
    this.keeping = keeping;
    this.telling = telling;
    this.viewer = viewer;
  }

  /**
   * The forms that the viewer may fill, with the units that the viewer may ask for and the turns so
   * far.
   */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  List<FormItem> list() {
    Map<ReportUnit.Kind, List<UnitItem>> known = new EnumMap<>(ReportUnit.Kind.class);
    return forms.all().stream()
        .map(
            declared ->
                item(
                    declared,
                    known.computeIfAbsent(
                        declared.form().sending().unit(), any -> unitsOf(declared))))
        .filter(item -> !item.units().isEmpty())
        .toList();
  }

  /**
   * What stands in a form, cell by cell, the rows of the part that the viewer answers for.
   *
   * @param unit the unit's name; nothing for the first that the viewer answers for
   * @param turn the turn's key; nothing for the one people work on now
   */
  @Get("/{form}")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  FormContents contents(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn) {
    FormPages.Found found = pages.found(form, unit, turn);
    return telling.of(found.declared().plugin(), filling.fillFor(found.declared(), found.asked()));
  }

  /**
   * The units that the viewer may ask for, however many there are.
   *
   * @param word in their names
   * @param size units at once, at most 500
   */
  @Get("/{form}/units")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<UnitItem> units(
      String form,
      @QueryValue(defaultValue = "") String word,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    ReportUnit.Kind kind = forms.find(form).orElseThrow(Problem::notFound).form().sending().unit();
    Paging paging = Part.asked(page, size, units.count(kind, filling.scope(kind), word));
    return Part.of(
        paging, units.some(kind, filling.scope(kind), word, paging), ReportApi::unitItem);
  }

  private static UnitItem unitItem(ReportUnit unit) {
    return new UnitItem(ReportUnits.nameOf(unit), unit.name());
  }

  /** Types a figure or words into a cell that the records can't fill. */
  @Post("/{form}/figures")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void type(String form, @Body NewFigure said) {
    FormPages.Found found = pages.found(form, said.unit(), said.turn());
    Form typed = Form.empty().put("value", said.value()).put("reason", said.reason());
    String text = typed.text("value", KeepingManualFigures.LONGEST);
    String reason = typed.text("reason", 300);
    Place place = new Place(said.row(), said.column());
    if (!Trying.done(typed, () -> keeping.type(found, place, text, reason, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  /** Takes back what was typed into a cell; the records stand again. */
  @Post("/{form}/figures/withdrawal")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.NO_CONTENT)
  void withdraw(String form, @Body TakenBack said) {
    FormPages.Found found = pages.found(form, said.unit(), said.turn());
    Form typed = Form.empty().put("reason", said.reason());
    String reason = typed.text("reason", 300);
    Place place = new Place(said.row(), said.column());
    if (!Trying.done(typed, () -> keeping.withdraw(found, place, reason, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  private List<UnitItem> unitsOf(DeclaredForm declared) {
    return askedFor.units(declared.form(), filling.scope(declared.form().sending().unit())).stream()
        .map(ReportApi::unitItem)
        .toList();
  }

  private FormItem item(DeclaredForm declared, List<UnitItem> units) {
    return new FormItem(
        declared.form().id(),
        declared.plugin(),
        declared.form().title(),
        units,
        askedFor.turns(declared.form()).stream().map(TurnItem::of).toList());
  }

  /**
   * A form.
   *
   * @param units for whom it can be filled, at most 400 of them; {@code /units} has all
   * @param turns for which times, the latest first
   */
  @Serdeable
  record FormItem(
      String id, String plugin, String title, List<UnitItem> units, List<TurnItem> turns) {}

  /**
   * A unit.
   *
   * @param unit its name in addresses
   * @param name what it is called
   */
  @Serdeable
  record UnitItem(String unit, String name) {}

  /**
   * A turn.
   *
   * @param turn its key
   * @param closes the last day on which it is taken late; null if it always is
   */
  @Serdeable
  record TurnItem(
      String turn,
      String name,
      LocalDate from,
      LocalDate to,
      LocalDate due,
      @Nullable LocalDate closes) {
    static TurnItem of(ReportTurn turn) {
      return new TurnItem(
          turn.key(), turn.name(), turn.from(), turn.to(), turn.due(), turn.closes());
    }
  }

  /**
   * What is typed.
   *
   * @param row the row's key
   * @param column the column's id
   * @param value the figure or the words
   * @param reason why; needed where the records say something
   */
  @Serdeable
  record NewFigure(
      String unit, String turn, String row, String column, String value, String reason) {}

  /** What is taken back. */
  @Serdeable
  record TakenBack(String unit, String turn, String row, String column, String reason) {}
}
