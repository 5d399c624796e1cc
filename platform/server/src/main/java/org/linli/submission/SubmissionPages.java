package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.ReportForm;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.audit.AccountNames;
import org.linli.key.RevealingContacts;
import org.linli.report.FormContents;
import org.linli.report.FormsToSend;

/** Puts a submission's page together, and the page of one version beside another. */
@Singleton
class SubmissionPages {

  private final SubmissionTable submissions;
  private final Turns turns;
  private final UnitRows units;
  private final FormsToSend forms;
  private final Sealing sealing;
  private final Evidence evidence;
  private final Signatures signatures;
  private final AccountNames names;
  private final Viewer viewer;

  SubmissionPages(
      SubmissionTable submissions,
      Turns turns,
      UnitRows units,
      FormsToSend forms,
      Sealing sealing,
      Evidence evidence,
      Signatures signatures,
      AccountNames names,
      Viewer viewer) {
    this.submissions = submissions;
    this.turns = turns;
    this.units = units;
    this.forms = forms;
    this.sealing = sealing;
    this.evidence = evidence;
    this.signatures = signatures;
    this.names = names;
    this.viewer = viewer;
  }

  Submission find(long id) {
    return submissions.find(id).orElseThrow(Problem::notFound);
  }

  /** Whether the viewer is among those who take it up now. */
  boolean mayReview(Submission one) {
    return one.taker() != null
        && TheWay.placeOf(one.taker(), one.path()).filter(reviewed()::contains).isPresent();
  }

  /**
   * Whether the viewer may take it back for the unit that sent it: whoever is to take it up may
   * not, unless they sent it themselves.
   */
  boolean mayWithdraw(Submission one) {
    return !mayReview(one) || isOurs(submissions.version(one.id(), one.version()));
  }

  /** Whether the viewer sent a version. */
  private boolean isOurs(Optional<Version> version) {
    return version.filter(found -> found.account() == viewer.account()).isPresent();
  }

  private Scope reviewed() {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  Page show(long id, Form form) {
    return RevealingContacts.masked(page(id, form));
  }

  /** The same with the number of who filled it in. */
  Page revealed(long id) {
    return RevealingContacts.inFull(page(id, Form.empty()));
  }

  private Page page(long id, Form form) {
    Submission one = find(id);
    Optional<Version> version = submissions.version(id, one.version());
    List<Step> steps = submissions.steps(id);
    Sealed sealed = version.map(found -> sealing.read(found.sealed())).orElse(null);
    List<Mark> marks = submissions.marks(id, one.version());
    boolean ours = isOurs(version);
    boolean reviews = mayReview(one);
    return Page.of("submission/show")
        .crumb("/due", "submission.title")
        .with("one", one)
        .with("unitName", UnitRows.name(one.unit()))
        .with("version", version.orElse(null))
        .with("view", sealed == null ? null : ContentsView.of(sealed.contents(), marks))
        .with("evidence", sealed == null ? List.of() : sealed.evidence())
        .with("files", sealed == null ? List.of() : evidence.sealedWith(id, sealed))
        .with("signed", signatures.find(id, one.version()).orElse(null))
        .with("mayReveal", viewer.has(Role.STAFF, Role.TENANT_ADMINISTRATOR))
        .with("steps", told(steps))
        .with("reason", lastReason(steps))
        .with("now", sealed == null ? List.of() : sinceThen(one, sealed.contents()))
        .with("withdrawable", one.isUntouched() && mayWithdraw(one))
        .with("askable", AskingBack.isPossible(one, steps))
        .with("asked", AskingBack.isAsked(one, steps))
        .with("withUnit", one.state().isWithUnit())
        .with("taking", reviews && !ours && one.state() == SubmissionState.SUBMITTED)
        .with("own", reviews && ours)
        .with("deciding", isDeciding(one))
        .with(
            "taken",
            reviews && !ours && one.state() == SubmissionState.TAKEN_UP && !isDeciding(one))
        .with("chosen", form.all("marks"))
        .with("earlier", one.version() > 1 ? one.version() - 1 : null)
        .with(form);
  }

  private boolean isDeciding(Submission one) {
    return one.state() == SubmissionState.TAKEN_UP
        && Objects.equals(one.reviewer(), viewer.account());
  }

  /**
   * What a version says otherwise than the one before it; the first has nothing before it.
   *
   * @param asked the version; 0 for the newest
   */
  Page differences(long id, int asked) {
    Submission one = find(id);
    int version = asked > 0 ? asked : one.version();
    Sealed later = sealed(id, version);
    Sealed earlier = version > 1 ? sealed(id, version - 1) : later;
    return Page.of("submission/differences")
        .crumb("/due", "submission.title")
        .crumb("/submissions/" + id, Message.asItIs(one.title()))
        .with("one", one)
        .with("unit", one.unit().name())
        .with("version", version)
        .with("before", version - 1)
        .with("differences", Difference.between(earlier.contents(), later.contents()));
  }

  Sealed sealed(long id, int version) {
    return submissions
        .version(id, version)
        .map(found -> sealing.read(found.sealed()))
        .orElseThrow(Problem::notFound);
  }

  /** What the records say now, where it isn't what was sent. */
  List<Difference> sinceThen(Submission one, FormContents sent) {
    return turns
        .find(one.form(), one.turn())
        .flatMap(
            owed ->
                units
                    .find(UnitRows.name(one.unit()))
                    .map(unit -> forms.contents(one.form(), unit, owed.documented()))
                    .map(now -> signed(one, owed, now)))
        .map(now -> Difference.between(sent, now))
        .orElse(List.of());
  }

  /** Whether what came back would be sent again just as it was. */
  boolean isUnchanged(Submission one, OwedTurn owed, FormContents now) {
    return one.state() == SubmissionState.RETURNED
        && Difference.between(sealed(one.id(), one.version()).contents(), signed(one, owed, now))
            .isEmpty();
  }

  /** Who filled it in is no record that could change. */
  private FormContents signed(Submission one, OwedTurn owed, FormContents now) {
    ReportForm.Signature asked = owed.form().sending().signature();
    return asked == null
        ? now
        : signatures.find(one.id(), one.version()).map(signed -> signed.on(now, asked)).orElse(now);
  }

  /** The reason of the last return; null if it never came back. */
  static @Nullable String lastReason(List<Step> steps) {
    return steps.stream()
        .filter(step -> step.kind() == Step.Kind.RETURNED)
        .findFirst()
        .map(Step::reason)
        .orElse(null);
  }

  /** A step and who did it. */
  record Told(Step step, String name) {}

  List<Told> told(List<Step> steps) {
    Map<Long, String> known = names.names(steps.stream().map(Step::account).distinct().toList());
    return steps.stream()
        .map(step -> new Told(step, known.getOrDefault(step.account(), "")))
        .toList();
  }
}
