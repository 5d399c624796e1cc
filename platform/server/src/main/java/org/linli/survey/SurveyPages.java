package org.linli.survey;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.account.OneTimeCode;
import org.linli.account.QrCode;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.SurveyResults.Audience;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Puts the pages of surveys together. */
@Singleton
class SurveyPages {

  /** How many codes are offered to be made. */
  static final int USUAL = 30;

  private final SurveyTable surveys;
  private final InvitationTable invitations;
  private final Results results;
  private final Communities communities;
  private final SurveyLinks links;
  private final InvitingPartners inviting;
  private final Messages messages;
  private final Clock clock;

  SurveyPages(
      SurveyTable surveys,
      InvitationTable invitations,
      Results results,
      Communities communities,
      SurveyLinks links,
      InvitingPartners inviting,
      Messages messages,
      Clock clock) {
    this.surveys = surveys;
    this.invitations = invitations;
    this.results = results;
    this.communities = communities;
    this.links = links;
    this.inviting = inviting;
    this.messages = messages;
    this.clock = clock;
  }

  /** A question with what can be chosen. */
  record Asked(Question question, Message label, Map<String, String> offered) {}

  /** A code on paper, or to be sent. */
  record Slip(SurveyLinks.Link link, String qr) {}

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
    return withPartners(about(Page.of("survey/show"), survey), survey)
        .with("questions", questions)
        .with("invitations", invitations.counts(id))
        .with("found", results.of(survey, questions))
        .with("fewest", survey.audience().fewest())
        .with("atOnce", KeepingSurveys.MOST_AT_ONCE)
        .crumb("/surveys", "survey.title")
        .with(form);
  }

  /** The codes that nobody has used yet, to be printed and cut, or sent as links. */
  Page sheet(HttpRequest<?> request, long id, int page) {
    Survey survey = survey(id);
    Paging paging = new Paging(page, KeepingSurveys.MOST_AT_ONCE, invitations.counts(id).left());
    return withPartners(about(Page.of("survey/codes"), survey), survey)
        .with("slips", links.unused(request, id, paging).stream().map(this::slip).toList())
        .with("paging", paging)
        .with("entry", links.entry(request))
        .crumb("/surveys", "survey.title")
        .crumb("/surveys/" + id, Message.asItIs(survey.title()));
  }

  private Slip slip(SurveyLinks.Link link) {
    return new Slip(link, QrCode.svg(link.address(), messages.say("survey.code.qr")));
  }

  /** Whom a survey of partners can be sent to; of residents nobody keeps a list. */
  private Page withPartners(Page page, Survey survey) {
    boolean isOver = survey.on(Time.today(clock)) == Survey.State.ENDED;
    return page.with("partners", inviting.partners(survey))
        .with("waiting", isOver ? 0 : inviting.waiting(survey).size());
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
