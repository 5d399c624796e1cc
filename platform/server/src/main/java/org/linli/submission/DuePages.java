package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.report.FormContents;
import org.linli.report.FormsToSend;
import org.linli.tenant.Time;

/** Puts the pages about what is owed together. */
@Singleton
class DuePages {

  private static final int ON_A_PAGE = 50;

  private final OwingRows owing;
  private final Turns turns;
  private final UnitRows units;
  private final Waiting waiting;
  private final SubmissionTable submissions;
  private final Extensions extensions;
  private final Submitting submitting;
  private final Sparing sparing;
  private final Signatures signatures;
  private final SubmissionPages pages;
  private final FormsToSend forms;
  private final Evidence evidence;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  DuePages(
      OwingRows owing,
      Turns turns,
      UnitRows units,
      Waiting waiting,
      SubmissionTable submissions,
      Extensions extensions,
      Submitting submitting,
      Sparing sparing,
      Signatures signatures,
      SubmissionPages pages,
      FormsToSend forms,
      Evidence evidence,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.owing = owing;
    this.turns = turns;
    this.units = units;
    this.waiting = waiting;
    this.submissions = submissions;
    this.extensions = extensions;
    this.submitting = submitting;
    this.sparing = sparing;
    this.signatures = signatures;
    this.pages = pages;
    this.forms = forms;
    this.evidence = evidence;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  Scope scope() {
    return CommunityKeepers.scope(viewer);
  }

  /** What the viewer owes, and what waits for them. */
  Page mine() {
    return Page.of("submission/mine")
        .with("owing", owing.mine(scope()))
        .with("waiting", waiting.forViewer())
        .with("reviewer", viewer.has(Role.STAFF, Role.TENANT_ADMINISTRATOR));
  }

  OwedTurn owed(String form, String turn) {
    return turns.find(form, turn).orElseThrow(Problem::notFound);
  }

  ReportUnit unit(OwedTurn owed, String name) {
    return units
        .find(name)
        .filter(unit -> unit.kind() == owed.form().sending().unit())
        .orElseThrow(Problem::notFound);
  }

  /** One unit's form before it leaves. */
  Page unit(String form, String turn, String name, Form typed) {
    OwedTurn known = owed(form, turn);
    ReportUnit unit = unit(known, name);
    boolean spared = sparing.spares(known, unit.key());
    OwedTurn owed = spared ? known.owedByNobody() : known;
    LocalDate today = Time.today(clock);
    FormsToSend.Now now = forms.now(form, unit, owed.documented());
    FormContents contents = now.contents();
    Optional<Submission> submission = submissions.find(form, turn, unit);
    List<Extension> given = extensions.of(form, turn, unit);
    @Nullable LocalDate until = given.isEmpty() ? null : given.getFirst().until();
    SubmissionState state = submission.map(Submission::state).orElse(null);
    List<Mark> marks =
        submission
            .filter(one -> one.state() == SubmissionState.RETURNED)
            .map(one -> submissions.marks(one.id(), one.version()))
            .orElse(List.of());
    return Page.of("submission/unit")
        .crumb("/due", "submission.title")
        .with(
            "line",
            Owing.of(owed, unit, until, state, submission.map(Submission::id).orElse(null), today))
        .with("spared", spared && (state == null || state.isWithUnit()))
        .with("signature", owed.form().sending().signature())
        .with("view", ContentsView.of(contents, marks, now.changedAt()))
        .with(
            "unchanged",
            submission.filter(one -> pages.isUnchanged(one, owed, contents)).isPresent())
        .with("missing", contents.count(FormContents.RemarkKind.MISSING))
        .with("odd", contents.count(FormContents.RemarkKind.ODD))
        .with("seen", submitting.seen(contents))
        .with("extensions", given)
        .with("extending", mayExtend(owed, unit) && (state == null || state.isWithUnit()))
        .with("revocable", Standing.isExtended(owed.turn(), until))
        .with("submission", submission.orElse(null))
        .with("early", today.isBefore(owed.turn().from()))
        .with(
            "reason",
            submission
                .filter(one -> one.state() == SubmissionState.RETURNED)
                .map(one -> SubmissionPages.lastReason(submissions.steps(one.id())))
                .orElse(null))
        .with("files", submission.map(one -> evidence.standing(one.id())).orElse(List.of()))
        .with("way", TheWay.of(owed.form().sending().way(), unit))
        .with(signed(owed, unit, typed));
  }

  /** Who filled it in the last time, else whoever looks; what was typed stays. */
  private Form signed(OwedTurn owed, ReportUnit unit, Form typed) {
    if (owed.form().sending().signature() == null || !typed.text("fillerPhone").isEmpty()) {
      return typed;
    }
    SignedBy before =
        signatures.latest(owed.form().id(), unit).orElseGet(() -> new SignedBy(viewer.name(), ""));
    if (typed.text("filler").isEmpty()) {
      typed.put("filler", viewer.name());
    }
    return before.person().equals(typed.text("filler"))
        ? typed.put("fillerPhone", before.phone())
        : typed;
  }

  /** Whether the viewer is of the level above: the first on the form's way, else the tenant's. */
  boolean mayExtend(OwedTurn owed, ReportUnit unit) {
    Taker above =
        TheWay.of(owed.form().sending().way(), unit).stream().findFirst().orElse(Taker.TENANT);
    Scope scope = viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
    return TheWay.placeOf(above, unit.path()).filter(scope::contains).isPresent();
  }

  void requireExtends(OwedTurn owed, ReportUnit unit) {
    if (!mayExtend(owed, unit)) {
      throw Problem.forbidden("submission.refused.level");
    }
  }

  /** Who hasn't sent a turn. */
  Page late(String form, String turn, AreaFilter area, int page) {
    List<OwedTurn> choices = choices();
    Page shown = Page.of("submission/late").crumb("/due", "submission.title");
    Optional<OwedTurn> chosen = chosen(choices, form, turn);
    if (chosen.isEmpty()) {
      return shown.with("choices", choices).with("chosen", null);
    }
    Paging paging = new Paging(page, ON_A_PAGE, owing.unsent(chosen.orElseThrow(), scope(), area));
    return shown
        .with("choices", choices)
        .with("chosen", chosen.orElseThrow())
        .with("area", areas.of(scope(), area))
        .with("spared", owing.spared(chosen.orElseThrow(), scope(), area))
        .with("lines", owing.unsent(chosen.orElseThrow(), scope(), area, paging))
        .with("paging", paging);
  }

  /** The turns one can ask for: those that have begun, the latest first. */
  List<OwedTurn> choices() {
    LocalDate today = Time.today(clock);
    return turns.owed().stream()
        .filter(one -> one.owed() && !one.turn().from().isAfter(today))
        .sorted((a, b) -> b.turn().due().compareTo(a.turn().due()))
        .limit(60)
        .toList();
  }

  /** The turn that is asked for, else the latest that is late. */
  Optional<OwedTurn> chosen(List<OwedTurn> choices, String form, String turn) {
    LocalDate today = Time.today(clock);
    return choices.stream()
        .filter(one -> one.form().id().equals(form) && one.turn().key().equals(turn))
        .findFirst()
        .or(() -> choices.stream().filter(one -> one.turn().due().isBefore(today)).findFirst())
        .or(() -> choices.stream().findFirst());
  }
}
