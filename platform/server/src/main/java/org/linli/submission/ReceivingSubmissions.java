package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.outbox.Outbox;
import org.linli.report.FormContents;
import org.linli.tenant.Tenant;
import org.linli.web.Refused;

/**
 * Takes what tenants below send, keeps it as it came and answers it; and takes the answers there.
 * Each message changes something once, however often it comes.
 */
@Singleton
public class ReceivingSubmissions {

  private final ReceivedTable received;
  private final RolledRows rows;
  private final ReceivedMarks marked;
  private final SubmissionTable submissions;
  private final Reviewing reviewing;
  private final ColumnFigures figures;
  private final Sealing sealing;
  private final SubmissionTelling telling;
  private final Outbox outbox;
  private final Audit audit;

  ReceivingSubmissions(
      ReceivedTable received,
      RolledRows rows,
      ReceivedMarks marked,
      SubmissionTable submissions,
      Reviewing reviewing,
      ColumnFigures figures,
      Sealing sealing,
      SubmissionTelling telling,
      Outbox outbox,
      Audit audit) {
    this.received = received;
    this.rows = rows;
    this.marked = marked;
    this.submissions = submissions;
    this.reviewing = reviewing;
    this.figures = figures;
    this.sealing = sealing;
    this.telling = telling;
    this.outbox = outbox;
    this.audit = audit;
  }

  /**
   * Takes a version in the current tenant, which is above the sender.
   *
   * @throws IllegalArgumentException if it isn't what its hash says
   */
  @Transactional
  public void take(Tenant sender, SentUp sent) {
    if (!Sealing.sha256(sent.sealed()).equals(sent.sha256())) {
      throw new IllegalArgumentException("a submission of " + sender.id() + " has another hash");
    }
    Sealed sealed = sealing.read(sent.sealed());
    FormContents contents = sealed.contents();
    Optional<Long> taken = received.take(sender, sent, sealed, figures.of(contents));
    if (taken.isPresent()) {
      rows.keep(Rolled.Origin.RECEIVED, taken.get(), contents);
      telling.arrived(taken.get(), nameOf(sealed, sender), sent.title(), sent.turnName());
      audit.record(
          "submission.received",
          "submission",
          sent.submission(),
          Map.of(
              "from", sender.id().value(),
              "version", Integer.toString(sent.version()),
              "sha256", sent.sha256()));
    }
  }

  /** Takes an answer in the current tenant, whose the submission is; an old one says nothing. */
  @Transactional
  public void answered(ReceivedAnswer answer) {
    Submission submission = submissions.lock(answer.submission()).orElseThrow();
    if (submission.taker() != Taker.OVERSEER
        || submission.state() != SubmissionState.SUBMITTED
        || submission.version() != answer.version()) {
      return;
    }
    switch (answer.kind()) {
      case ACCEPTED -> reviewing.accepted(submission, answer.by());
      case RETURNED -> reviewing.returned(submission, answer.reason(), answer.marks(), answer.by());
      case WITHDRAWN -> withdrawn(submission, answer.by());
    }
  }

  private void withdrawn(Submission submission, long by) {
    submissions.move(submission.id(), SubmissionState.WITHDRAWN, 0, null, null);
    submissions.note(submission, Step.Kind.WITHDRAWN, null, "", by);
    audit.record("submission.withdrawn", "submission", submission.id());
  }

  /** Accepts a version that came. */
  @Transactional
  void accept(long id, long by) {
    answer(id, true, "", List.of(), by);
  }

  /** Gives a version back. */
  @Transactional
  void giveBack(long id, String reason, List<Mark> marks, long by) {
    answer(id, false, reason, marks, by);
  }

  private void answer(long id, boolean accepted, String reason, List<Mark> marks, long by) {
    Received one = received.lock(id).orElseThrow(Problem::notFound);
    if (one.state() != Received.State.WAITING || !received.isNewest(id)) {
      throw new Refused("review", "submission.refused.notWaiting");
    }
    received.decide(id, accepted ? Received.State.ACCEPTED : Received.State.RETURNED, reason, by);
    if (!marks.isEmpty()) {
      marked.keep(one, marks);
    }
    audit.record(
        accepted ? "submission.accepted" : "submission.returned",
        "submission",
        one.submission(),
        Map.of("to", one.sender(), "version", Integer.toString(one.version())));
    ReceivedAnswer.send(
        outbox,
        one,
        accepted ? ReceivedAnswer.Kind.ACCEPTED : ReceivedAnswer.Kind.RETURNED,
        reason,
        marks,
        by);
  }

  /** A university sends for itself, not for the tenant in which its form lies. */
  private static String nameOf(Sealed sealed, Tenant sender) {
    return sealed.unitKind().equals(ReportUnit.Kind.UNIVERSITY.name())
        ? sealed.unitName()
        : sender.name();
  }
}
