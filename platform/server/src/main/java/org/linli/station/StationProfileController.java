package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Trying;

/** What residents and the level above want to know of a station besides. */
@Controller("/stations/{station}/profile")
@Produces(MediaType.TEXT_HTML)
final class StationProfileController {

  private final StationPages pages;
  private final ProfileTable profiles;
  private final KeepingProfile keeping;

  StationProfileController(StationPages pages, ProfileTable profiles, KeepingProfile keeping) {
    this.pages = pages;
    this.profiles = profiles;
    this.keeping = keeping;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page edit(long station) {
    return page(
        station,
        ProfileForm.show(profiles.of(station))
            .putAll("teams", profiles.teamsAt(station).stream().map(String::valueOf).toList()));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer save(long station, @Body Form form) {
    StationProfile profile = ProfileForm.read(form, pages.station(station).kind());
    List<Long> teams = ProfileForm.teams(form);
    return Trying.done(form, () -> keeping.keep(station, profile, teams))
        ? Redirect.to("/stations/" + station).saying("station.profile.saved")
        : page(station, form);
  }

  private Page page(long id, Form form) {
    Map<String, String> teams = new LinkedHashMap<>();
    keeping.of(pages.station(id)).forEach(one -> teams.put(Long.toString(one.id()), one.name()));
    return pages.below("station/profile", id, form).with("teams", teams);
  }
}
