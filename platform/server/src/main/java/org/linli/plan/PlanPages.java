package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.activity.HeldSessions;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.pairing.Pairing;
import org.linli.pairing.PairingsInForce;
import org.linli.pairing.Partner;
import org.linli.tenant.Time;

/** Puts the pages about one plan together. */
@Singleton
class PlanPages {

  private static final int SESSIONS = 20;

  private final PlanTable plans;
  private final ContentTable contents;
  private final AgreementTable agreements;
  private final Progressing progressing;
  private final HeldSessions held;
  private final PairingsInForce pairings;
  private final Answering answering;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  PlanPages(
      PlanTable plans,
      ContentTable contents,
      AgreementTable agreements,
      Progressing progressing,
      HeldSessions held,
      PairingsInForce pairings,
      Answering answering,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.plans = plans;
    this.contents = contents;
    this.agreements = agreements;
    this.progressing = progressing;
    this.held = held;
    this.pairings = pairings;
    this.answering = answering;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Somebody who was asked, and whether the viewer may note what they say. */
  record Asked(PlanAgreement agreement, boolean mayNote) {}

  /**
   * A plan.
   *
   * @param number the version that is shown; the newest without one
   * @param against the version it is compared with; the one before without one
   * @param page the part of the sessions that aren't in it
   */
  Page show(long id, @Nullable Integer number, @Nullable Integer against, int page, Form form) {
    Plan plan = plan(id);
    List<PlanVersion> versions = plans.versions(id);
    PlanVersion shown = version(versions, number == null ? versions.getFirst().number() : number);
    boolean isNewest = shown.id() == plan.latest();
    PlanContent content = contents.of(shown.id());
    Set<Long> planned = Progressing.planned(content);
    Paging paging =
        new Paging(page, SESSIONS, held.countOutside(plan.community(), planned, plan.year()));
    return compared(below("plan/show", plan), plan, versions, shown, content, against)
        .with("isNewest", isNewest)
        .with("progress", progressing.of(plan, shown, content))
        .with("asked", asked(plan, shown))
        .with("outside", held.outside(plan.community(), planned, plan.year(), paging))
        .with("paging", paging)
        .with("drafting", isNewest && shown.state() == PlanState.DRAFT)
        .with("ready", !content.goals().isEmpty() && content.total() > 0)
        .with("partners", partners(plan, isNewest && shown.state() == PlanState.DRAFT))
        .with("waiting", isNewest && shown.state() == PlanState.PROPOSED)
        .with("decided", isNewest && shown.decidedAt() != null)
        .with(form);
  }

  private Page compared(
      Page page,
      Plan plan,
      List<PlanVersion> versions,
      PlanVersion shown,
      PlanContent content,
      @Nullable Integer against) {
    int with = against == null ? shown.number() - 1 : against;
    Optional<PlanVersion> before =
        versions.stream().filter(one -> one.number() == with && with != shown.number()).findFirst();
    return page.with("plan", plan)
        .with("months", PlanItem.EACH_MONTH)
        .with("versions", versions)
        .with("version", shown)
        .with("content", content)
        .with("against", before.orElse(null))
        .with(
            "changes",
            before.map(one -> changes(contents.of(one.id()), content)).orElse(List.of()));
  }

  private List<PlanChange> changes(PlanContent before, PlanContent after) {
    Set<Long> projects = new HashSet<>(Progressing.planned(before));
    projects.addAll(Progressing.planned(after));
    return PlanChanges.between(before, after, progressing.names(projects));
  }

  private List<Asked> asked(Plan plan, PlanVersion shown) {
    boolean open = shown.id() == plan.latest() && shown.state() == PlanState.PROPOSED;
    return agreements.of(shown.id()).stream()
        .map(
            one ->
                new Asked(
                    one,
                    open
                        && one.waits()
                        && answering.mayNote(plan, one)
                        && !(one.side() == PlanSide.STAFF && isOwn(shown))))
        .toList();
  }

  /** Whom the plan will be proposed to; asked for a draft only. */
  private List<String> partners(Plan plan, boolean isDraft) {
    return isDraft
        ? pairings.of(plan.community()).stream().map(Pairing::partner).map(Partner::name).toList()
        : List.of();
  }

  private boolean isOwn(PlanVersion version) {
    Long by = version.proposedBy();
    return by != null && by == viewer.account();
  }

  /** The page that notes what somebody says who was asked. */
  Page answering(Plan plan, PlanAgreement asked, Form form) {
    return within(below("plan/answer", plan), plan)
        .with("asked", asked)
        .with("answers", PlanAnswer.values())
        .with("manners", AnswerManner.values())
        .with(form);
  }

  /** The form that begins a plan, for this year or the next. */
  Page beginning(long community, Form form) {
    CommunityFacts facts = facts(community);
    int year = Time.today(clock).getYear();
    List<String> years =
        Stream.of(year, year + 1)
            .filter(one -> plans.of(community, one).isEmpty())
            .map(String::valueOf)
            .toList();
    return Page.of("plan/new")
        .crumb("/plans", "plan.title")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("years", years)
        .with("before", plans.newest(community, 1).stream().findFirst().orElse(null))
        .with(form);
  }

  /** For paper: a version with who agrees to it. */
  Page printed(long id, @Nullable Integer number) {
    Plan plan = plan(id);
    List<PlanVersion> versions = plans.versions(id);
    PlanVersion shown =
        version(
            versions,
            number != null
                ? number
                : versions.stream()
                    .filter(one -> one.state() == PlanState.AGREED)
                    .findFirst()
                    .orElse(versions.getFirst())
                    .number());
    PlanContent content = contents.of(shown.id());
    return Page.of("plan/print")
        .with("plan", plan)
        .with("community", facts(plan.community()))
        .with("months", PlanItem.EACH_MONTH)
        .with("version", shown)
        .with("content", content)
        .with("progress", progressing.of(plan, shown, content))
        .with("asked", agreements.of(shown.id()));
  }

  private static PlanVersion version(List<PlanVersion> versions, int number) {
    return versions.stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  /** A page that lies below the plan's own. */
  Page within(Page page, Plan plan) {
    return page.crumb("/plans/" + plan.id(), Message.of("plan.of", Integer.toString(plan.year())))
        .with("plan", plan);
  }

  Page below(String view, Plan plan) {
    CommunityFacts community = facts(plan.community());
    return Page.of(view)
        .crumb("/plans", "plan.title")
        .crumb("/communities/" + community.id(), Message.asItIs(community.shortName()))
        .with("community", community);
  }

  Plan plan(long id) {
    return plans.find(id).orElseThrow(Problem::notFound);
  }

  private CommunityFacts facts(long community) {
    return Optional.ofNullable(communities.everByIds(List.of(community)).get(community))
        .orElseThrow(Problem::notFound);
  }
}
