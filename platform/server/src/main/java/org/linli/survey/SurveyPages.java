package org.linli.survey;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.account.OneTimeCode;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.SurveyResults.Audience;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Puts the pages of surveys together. */
@Singleton
class SurveyPages {

  private final SurveyTable surveys;
  private final InvitationTable invitations;
  private final Results results;
  private final Communities communities;
  private final SiteAddress site;
  private final Messages messages;
  private final Clock clock;

  SurveyPages(
      SurveyTable surveys,
      InvitationTable invitations,
      Results results,
      Communities communities,
      SiteAddress site,
      Messages messages,
      Clock clock) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.results = results;
    this.communities = communities;
    this.site = site;
    this.messages = messages;
    this.clock = clock;
  }

  /** A question with what can be chosen. */
  record Asked(Question question, Message label, Map<String, String> offered) {}

  /** A code on paper. */
  record Slip(String code, String qr) {}

  Page making(long community, Form form) {
    CommunityFacts facts = communities.byIds(List.of(community)).get(community);
    if (facts == null) {
      throw Problem.notFound();
    }
    return Page.of("survey/new")
        .crumb("/surveys", "survey.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("audiences", Audience.values())
        .with("kinds", Question.Kind.values())
        .with("numbers", IntStream.rangeClosed(1, NewSurvey.MOST).mapToObj(i -> "" + i).toList())
        .with(form);
  }

  Page show(long id, Form form) {
    Survey survey = survey(id);
    List<Question> questions = surveys.questions(id);
    return about(Page.of("survey/show"), survey)
        .with("questions", questions)
        .with("invitations", invitations.counts(id))
        .with("found", results.of(survey, questions))
        .with("fewest", survey.audience().fewest())
        .with("atOnce", KeepingSurveys.MOST_AT_ONCE)
        .crumb("/surveys", "survey.title")
        .with(form);
  }

  /** The codes that nobody has used yet, to be printed and cut. */
  Page sheet(HttpRequest<?> request, long id) {
    List<OneTimeCode> unused = invitations.unused(id, KeepingSurveys.MOST_AT_ONCE);
    return about(Page.of("survey/codes"), survey(id))
        .with("slips", unused.stream().map(code -> slip(request, code)).toList())
        .with("entry", site.of(request, home()))
        .crumb("/surveys", "survey.title")
        .crumb("/surveys/" + id, Message.asItIs(survey(id).title()));
  }

  private Slip slip(HttpRequest<?> request, OneTimeCode code) {
    return new Slip(
        code.grouped(),
        QrCode.svg(
            site.of(request, home() + "/" + code.grouped()), messages.say("survey.code.qr")));
  }

  private static String home() {
    return "/" + CurrentTenant.get().id() + "/survey";
  }

  /** The form in which a clerk enters what somebody told. */
  Page entering(long id, Form form) {
    return about(Page.of("survey/enter"), survey(id))
        .with("asked", asked(id))
        .crumb("/surveys", "survey.title")
        .crumb("/surveys/" + id, Message.asItIs(survey(id).title()))
        .with(form);
  }

  /** What whoever has a code sees. */
  Page answering(OneTimeCode code, Survey survey, Form form) {
    return about(Page.of("survey/answer"), survey)
        .with("code", code.grouped())
        .with("used", invitations.isUsed(code))
        .with("asked", asked(survey.id()))
        .with(form);
  }

  private List<Asked> asked(long id) {
    return surveys.questions(id).stream()
        .map(
            one ->
                new Asked(
                    one,
                    Message.asItIs(one.words()),
                    one.offered(score -> messages.say("survey.score." + score))))
        .toList();
  }

  Survey survey(long id) {
    return surveys.find(id).orElseThrow(Problem::notFound);
  }

  private Page about(Page page, Survey survey) {
    return page.with("survey", survey)
        .with("state", survey.on(Time.today(clock)))
        .with(
            "community",
            communities.everByIds(List.of(survey.community())).get(survey.community()));
  }
}
