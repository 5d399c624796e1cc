package org.linli.plugin.beibei;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** A station's sign: printed, or refused with what is missing; and what the station adds to it. */
@Controller("/station-signs/{station}")
@Produces(MediaType.TEXT_HTML)
final class SignController {

  static final int LONGEST = 1000;

  private final Signs signs;
  private final Viewer viewer;

  SignController(Signs signs, Viewer viewer) {
    this.signs = signs;
    this.viewer = viewer;
  }

  /** The sign, ready to print; refused without its three elements. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page show(long station) {
    Sign sign = signs.of(station);
    return sign.missing().isEmpty()
        ? page("sign", sign)
        : page("sign-refused", sign)
            .with("missing", sign.missing())
            .with("administers", viewer.has(Role.TENANT_ADMINISTRATOR))
            .status(422);
  }

  /** What the station adds to it. */
  @Get("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page edit(long station) {
    Sign sign = signs.of(station);
    return page("sign-edit", sign).with(Form.empty().put("content", sign.content()));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer say(long station, @Body Form form) {
    Sign sign = signs.of(station);
    String content = form.text("content", LONGEST);
    if (!form.isValid()) {
      return page("sign-edit", sign).with(form);
    }
    signs.say(station, content);
    return Redirect.to("/station-signs/" + station);
  }

  private static Page page(String view, Sign sign) {
    return Page.of(BeibeiCoverage.ID + "/" + view)
        .crumb("/stations/" + sign.station(), Message.asItIs(sign.name()))
        .with("sign", sign)
        .with("emblem", sign.emblem().orElse(null))
        .with("clause", Clauses.BB_10);
  }
}
