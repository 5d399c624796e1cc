package org.linli.survey;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.sheet.SentSheet;
import org.linli.web.template.Messages;

/** A survey's unused links, as a spreadsheet with room for whom each was sent to. */
@Controller
final class SurveyLinksController {

  private final SurveyTable surveys;
  private final InvitationTable invitations;
  private final SurveyLinks links;
  private final Messages messages;
  private final Audit audit;

  SurveyLinksController(
      SurveyTable surveys,
      InvitationTable invitations,
      SurveyLinks links,
      Messages messages,
      Audit audit) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.links = links;
    this.messages = messages;
    this.audit = audit;
  }

  @Get(uri = "/surveys/{survey}/links.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  HttpResponse<byte[]> sheet(HttpRequest<?> request, long survey) throws IOException {
    Survey found = surveys.find(survey).orElseThrow(Problem::notFound);
    int left = Math.toIntExact(invitations.counts(survey).left());
    List<SurveyLinks.Link> all =
        links.unused(request, survey, new Paging(1, Math.max(1, left), left));
    audit.record("survey.links-exported", "survey", survey, Map.of("count", "" + all.size()));
    return SentSheet.of(
        "survey-links",
        messages.say("survey.links"),
        List.of(
            messages.say("survey.links.number"),
            messages.say("survey.heading"),
            messages.say("survey.links.address"),
            messages.say("survey.code"),
            messages.say("survey.endsOn"),
            messages.say("survey.links.sentTo")),
        sheet -> {
          for (SurveyLinks.Link one : all) {
            sheet.add(
                List.of(
                    "" + one.number(),
                    found.title(),
                    one.address(),
                    one.code(),
                    found.ended().toString(),
                    ""));
          }
        });
  }
}
