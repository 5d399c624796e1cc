package org.linli.report;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.ReportForm.Entry;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.report.ManualFigure.Place;
import org.linli.web.Trying;

/** The page of one cell that people may complete: what the records say, and what was typed. */
@Controller("/reports/{form}/cell")
@Produces(MediaType.TEXT_HTML)
final class ManualFigureController {

  private final FormPages pages;
  private final KeepingManualFigures keeping;
  private final Viewer viewer;

  ManualFigureController(FormPages pages, KeepingManualFigures keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page show(
      String form,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String turn,
      @QueryValue(defaultValue = "") String row,
      @QueryValue(defaultValue = "") String column) {
    FormPages.Found found = pages.found(form, unit, turn);
    Place place = new Place(row, column);
    KeepingManualFigures.TypedCell cell = keeping.cell(found, place);
    String typed = cell.standing().map(one -> String.valueOf(one.typed())).orElse("");
    return page(found, cell, Form.empty().put("value", typed));
  }

  @Post
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer type(String form, @Body Form said) {
    FormPages.Found found = pages.found(form, said.text("unit"), said.text("turn"));
    Place place = new Place(said.text("row"), said.text("column"));
    String text = said.text("value", KeepingManualFigures.LONGEST);
    String reason = said.text("reason", 300);
    return Trying.done(said, () -> keeping.type(found, place, text, reason, viewer.account()))
        ? back(found).saying("report.typed.saved")
        : page(found, keeping.cell(found, place), said);
  }

  @Post("/withdrawal")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(String form, @Body Form said) {
    FormPages.Found found = pages.found(form, said.text("unit"), said.text("turn"));
    Place place = new Place(said.text("row"), said.text("column"));
    String reason = said.text("reason", 300);
    return Trying.done(said, () -> keeping.withdraw(found, place, reason, viewer.account()))
        ? back(found).saying("report.typed.withdrawn")
        : page(found, keeping.cell(found, place), said);
  }

  private static Page page(FormPages.Found found, KeepingManualFigures.TypedCell cell, Form said) {
    String form = found.declared().form().id();
    return Page.of("report/cell")
        .with("declared", found.declared().form())
        .with("asked", found.asked())
        .with("cell", cell)
        .with("standing", cell.standing().isPresent())
        .with("isFigure", cell.column().entry() == Entry.FIGURE)
        .with("hint", Typing.hint(cell.column()))
        .with(said)
        .crumb("/reports", "report.menu")
        .crumb("/reports/" + form + "?" + found.asked().query(), "report.back");
  }

  private static Redirect back(FormPages.Found found) {
    return Redirect.to("/reports/" + found.declared().form().id() + "?" + found.asked().query());
  }
}
