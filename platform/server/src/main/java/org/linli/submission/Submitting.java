package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.report.FormContents;
import org.linli.report.FormContents.RemarkKind;
import org.linli.report.FormsToSend;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** A unit sends its form, as it stands in the records now, and may take it back for a while. */
@Singleton
class Submitting {

  private final SubmissionTable submissions;
  private final RollingUp rolling;
  private final Extensions extensions;
  private final Signatures signatures;
  private final Sparing sparing;
  private final FormsToSend forms;
  private final Sealing sealing;
  private final Passing passing;
  private final AskingBack asking;
  private final Evidence evidence;
  private final Audit audit;
  private final Clock clock;

  Submitting(
      SubmissionTable submissions,
      RollingUp rolling,
      Extensions extensions,
      Signatures signatures,
      Sparing sparing,
      FormsToSend forms,
      Sealing sealing,
      Passing passing,
      AskingBack asking,
      Evidence evidence,
      Audit audit,
      Clock clock) {
    this.submissions = submissions;
    this.rolling = rolling;
    this.extensions = extensions;
    this.signatures = signatures;
    this.sparing = sparing;
    this.forms = forms;
    this.sealing = sealing;
    this.passing = passing;
    this.asking = asking;
    this.evidence = evidence;
    this.audit = audit;
    this.clock = clock;
  }

  /** By which a person says which contents they have seen. */
  String seen(FormContents contents) {
    return Sealing.sha256(sealing.text(contents));
  }

  /** Sends what nobody signs; see the other. */
  @Transactional
  long submit(OwedTurn owed, ReportUnit unit, String seen, boolean missingSeen, long by) {
    return submit(owed, unit, seen, missingSeen, null, by);
  }

  /**
   * Sends it.
   *
   * @param seen the contents that the person looked at; empty if they don't say
   * @param missingSeen whether they send it although something is missing
   * @param signed who filled it in, where the form asks for it
   * @return the submission
   * @throws Refused if it was sent already, isn't taken any more, or isn't what they saw
   */
  @Transactional
  long submit(
      OwedTurn owed,
      ReportUnit unit,
      String seen,
      boolean missingSeen,
      @Nullable SignedBy signed,
      long by) {
    Submission before = submissions.open(owed, unit);
    if (!before.state().isWithUnit()) {
      throw new Refused("submit", "submission.refused.already");
    }
    requireOpen(owed, unit, before);
    FormContents contents = forms.contents(owed.form().id(), unit, owed.documented());
    if (!seen.isEmpty() && !seen.equals(seen(contents))) {
      throw new Refused("submit", "submission.refused.changed");
    }
    long missing = contents.count(RemarkKind.MISSING);
    if (missing > 0 && !missingSeen) {
      throw new Refused("missingSeen", "submission.refused.missing", missing);
    }
    ReportForm.Signature asked = owed.form().sending().signature();
    if (asked != null) {
      SignedBy.require(signed);
    }
    FormContents leaving = asked == null || signed == null ? contents : signed.on(contents, asked);
    List<Taker> way = TheWay.of(owed.form().sending().way(), unit);
    String sealed = sealing.text(sealed(before, owed, unit, leaving));
    Version version =
        new Version(
            before.version() + 1,
            sealed,
            Sealing.sha256(sealed),
            (int) missing,
            by,
            submissions.now());
    submissions.sent(before.id(), version, way);
    if (asked != null && signed != null) {
      signatures.add(before.id(), version.version(), signed);
    }
    rolling.sent(before.id(), leaving);
    Submission sent = submissions.find(before.id()).orElseThrow();
    submissions.note(sent, Step.Kind.SUBMITTED, null, "", by);
    audit.record(
        "submission.sent",
        "submission",
        sent.id(),
        Map.of("version", String.valueOf(version.version()), "sha256", version.sha256()));
    passing.on(sent, 0, by);
    return sent.id();
  }

  /**
   * Takes it back before anybody took it up. What went straight to the tenant above is asked for
   * there, and comes back by a message.
   *
   * @return whether it is back already
   */
  @Transactional
  boolean withdraw(long id, long by) {
    Submission submission = submissions.lock(id).orElseThrow(Problem::notFound);
    if (submission.wentStraightUp()) {
      asking.ask(id, by);
      return false;
    }
    if (!submission.isUntouched()) {
      throw new Refused("withdraw", "submission.refused.takenUp");
    }
    submissions.move(id, SubmissionState.WITHDRAWN, 0, null, null);
    submissions.note(submission, Step.Kind.WITHDRAWN, null, "", by);
    audit.record("submission.withdrawn", "submission", id);
    return true;
  }

  private Sealed sealed(Submission before, OwedTurn owed, ReportUnit unit, FormContents contents) {
    List<Sealed.Evidence> beside =
        evidence.standing(before.id()).stream()
            .map(file -> new Sealed.Evidence(file.name(), file.size(), file.sha256()))
            .toList();
    return new Sealed(
        CurrentTenant.get().id().value(),
        owed.form().id(),
        owed.turn().key(),
        owed.turn().name(),
        unit.kind().name(),
        unit.key(),
        unit.name(),
        before.version() + 1,
        contents,
        beside);
  }

  private void requireOpen(OwedTurn owed, ReportUnit unit, Submission before) {
    if (isEarly(owed)) {
      throw new Refused("submit", "submission.refused.early", owed.turn().from());
    }
    if (isClosed(owed, unit, before.state())) {
      throw new Refused("submit", "submission.refused.closed");
    }
  }

  /** Whether it goes up at all, is still with its unit, and may leave it today. */
  boolean takes(OwedTurn owed, ReportUnit unit) {
    @Nullable SubmissionState state =
        submissions
            .find(owed.form().id(), owed.turn().key(), unit)
            .map(Submission::state)
            .orElse(null);
    return !owed.form().sending().way().isEmpty()
        && (state == null || state.isWithUnit())
        && !isEarly(owed)
        && !isClosed(owed, unit, state);
  }

  private boolean isEarly(OwedTurn owed) {
    return Time.today(clock).isBefore(owed.turn().from());
  }

  private boolean isClosed(OwedTurn owed, ReportUnit unit, @Nullable SubmissionState state) {
    OwedTurn asked = sparing.spares(owed, unit.key()) ? owed.owedByNobody() : owed;
    return asked.standing(
            extensions.until(owed.form().id(), owed.turn().key(), unit).orElse(null),
            state,
            Time.today(clock))
        == Standing.CLOSED;
  }
}
