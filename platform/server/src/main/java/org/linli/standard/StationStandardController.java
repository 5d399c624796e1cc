package org.linli.standard;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.web.Trying;

/** How a station stands, and what its people show of each item. */
@Controller("/stations/{station}")
@Produces(MediaType.TEXT_HTML)
final class StationStandardController {

  private static final int LONGEST = 300;

  private final StandardPages pages;
  private final ShowingItems showing;
  private final Viewer viewer;

  StationStandardController(StandardPages pages, ShowingItems showing, Viewer viewer) {
    this.pages = pages;
    this.showing = showing;
    this.viewer = viewer;
  }

  @Get("/standards")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page show(long station) {
    return pages.station(station, Form.empty());
  }

  /** What is asked of an item; one that isn't asked any more leads back to all of them. */
  @Get("/findings/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Answer item(
      long station,
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String item) {
    return page(station, standard, item, Form.empty());
  }

  @Post("/findings")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer show(
      long station,
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String item,
      @Nullable @Part("remark") String remark,
      @Nullable CompletedFileUpload file)
      throws IOException {
    Form form = Form.empty().put("remark", remark);
    String said = form.text("remark", LONGEST);
    Shown shown =
        file == null || file.getSize() == 0 ? null : new Shown(file.getFilename(), file.getBytes());
    try {
      boolean done =
          Trying.done(
              form,
              () ->
                  showing.show(
                      new ShowingItems.Asked(station, standard, item),
                      shown,
                      said,
                      viewer.account()));
      return done ? done(station) : page(station, standard, item, form);
    } catch (FileRefused refused) {
      form.reject("file", refused.messageKey(), refused.args());
      return page(station, standard, item, form);
    }
  }

  @Post("/findings/denial")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer deny(long station, @Body Form form) {
    var asked = new ShowingItems.Asked(station, form.text("standard"), form.text("item"));
    String reason = form.required("reason", LONGEST);
    return Trying.done(
            form, () -> showing.deny(asked, form.all("lacking"), reason, viewer.account()))
        ? done(station)
        : page(station, asked.standard(), asked.item(), form);
  }

  private Answer page(long station, String standard, String item, Form form) {
    return pages
        .item(station, standard, item, form)
        .<Answer>map(page -> page)
        .orElseGet(() -> Redirect.to("/stations/" + station + "/standards"));
  }

  private static Redirect done(long station) {
    return Redirect.to("/stations/" + station + "/standards").saying("standard.saved");
  }
}
