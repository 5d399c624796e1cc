package org.linli.plugin.beibei;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.plugin.beibei.Sign.Element;
import org.linli.plugin.beibei.Sign.Missing;

/** Stations' signs for programs, within the viewer's scope. */
@Controller("/api")
class SignApi {

  private final Signs signs;

  SignApi(Signs signs) {
    this.signs = signs;
  }

  /** What is on a station's sign, and which of the three elements are missing (BB-10). */
  @Get("/station-signs/{station}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Shown show(long station) {
    Sign sign = signs.of(station);
    return new Shown(
        station,
        sign.name(),
        sign.spirit(),
        sign.emblem().orElse(null),
        sign.lines(),
        sign.missing().stream().map(Missing::element).toList());
  }

  /** Says what else is on a station's sign. */
  @Put("/station-signs/{station}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Shown say(long station, @Body Added added) {
    Form form = Form.empty().put("content", added.content());
    String content = form.text("content", SignController.LONGEST);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    signs.of(station);
    signs.say(station, content);
    return show(station);
  }

  /** Brings the tenant's emblem, a JPEG or PNG picture in Base64. */
  @Put("/station-sign-emblem")
  @Access(Role.TENANT_ADMINISTRATOR)
  Kept emblem(@Body Picture picture) {
    Form form = Form.empty();
    try {
      byte[] bytes = Base64.getDecoder().decode(picture.file());
      signs
          .take(new ByteArrayInputStream(bytes))
          .ifPresent(wrong -> form.reject("file", wrong, null));
    } catch (IllegalArgumentException e) {
      form.reject("file", BeibeiCoverage.ID + ".emblem.notBase64");
    }
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    return new Kept(signs.emblem().orElse(null));
  }

  /**
   * A sign.
   *
   * @param name the station's name, as it is on the sign
   * @param spirit the volunteer spirit
   * @param emblem where its picture is, below the tenant; null while nobody has brought it
   * @param lines what else is on it
   * @param missing which of the three elements are missing; none if it can be printed
   */
  @Serdeable
  record Shown(
      long station,
      String name,
      String spirit,
      @Nullable String emblem,
      List<String> lines,
      List<Element> missing) {}

  /**
   * What is added to a sign.
   *
   * @param content a line each
   */
  @Serdeable
  record Added(@Nullable String content) {}

  /**
   * A picture.
   *
   * @param file its bytes in Base64
   */
  @Serdeable
  record Picture(String file) {}

  /** Where the emblem is, below the tenant. */
  @Serdeable
  record Kept(@Nullable String emblem) {}
}
