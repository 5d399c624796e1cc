package org.linli.team;

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
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.division.AreaFilter;
import org.linli.web.Refused;

/** The teams as everyone sees them, and asking to join one. */
@Controller("/our-teams")
@Produces(MediaType.TEXT_HTML)
final class OurTeamsController {

  private final OurTeamsPages pages;
  private final JoiningTeams joining;

  OurTeamsController(OurTeamsPages pages, JoiningTeams joining) {
    this.pages = pages;
    this.joining = joining;
  }

  @Get
  @Access(anyone = true)
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String category,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(TeamFilter.of(q, AreaFilter.of(county, township), category, "", ""), page);
  }

  @Get("/{team}")
  @Access(anyone = true)
  Page show(long team) {
    return pages.show(team);
  }

  @Post("/{team}/requests")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer ask(long team, @Body Form form) {
    long volunteer = form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    try {
      TeamMembership asked = joining.ask(team, volunteer);
      return Redirect.to("/my-teams").saying("team.asked", asked.teamName());
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
      return pages.show(team).with(form);
    }
  }
}
