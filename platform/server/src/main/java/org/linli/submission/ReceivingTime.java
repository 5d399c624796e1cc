package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.institution.Institutions;
import org.linli.tenant.CurrentTenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what the tenant above says about the time for a turn; twice the same changes nothing. */
@Singleton
public class ReceivingTime {

  private static final Logger LOG = LoggerFactory.getLogger(ReceivingTime.class);

  private final Turns turns;
  private final Institutions institutions;
  private final Extensions extensions;
  private final SubmissionTable submissions;
  private final SubmissionTelling telling;
  private final Audit audit;

  ReceivingTime(
      Turns turns,
      Institutions institutions,
      Extensions extensions,
      SubmissionTable submissions,
      SubmissionTelling telling,
      Audit audit) {
    this.turns = turns;
    this.institutions = institutions;
    this.extensions = extensions;
    this.submissions = submissions;
    this.telling = telling;
    this.audit = audit;
  }

  /** Takes it in the current tenant, whose form it is about. */
  @Transactional
  public void take(MoreTime more) {
    OwedTurn owed = turns.find(more.form(), more.turn()).orElse(null);
    ReportUnit unit = unit(more).orElse(null);
    if (owed == null
        || unit == null
        || owed.form().sending().unit() != unit.kind()
        || !owed.form().sending().way().contains(Taker.OVERSEER)) {
      LOG.warn("more time for {} of {}, which isn't sent here", more.turn(), more.form());
      return;
    }
    Submission submission = submissions.open(owed, unit);
    if (extensions.of(more.form(), more.turn(), unit).stream()
        .anyMatch(one -> one.at().equals(more.at()) && one.account() == more.by())) {
      return;
    }
    Extension extension = new Extension(more.until(), more.reason(), more.by(), more.at());
    extensions.add(owed, unit, extension);
    boolean longer = Standing.isExtended(owed.documented(), more.until());
    audit.record(
        longer ? "submission.extended" : "submission.extension-revoked",
        "submission",
        submission.id(),
        Map.of("until", more.until().toString(), "turn", owed.turn().key(), "by", "above"));
    if (longer) {
      telling.extended(submission, more.until(), more.reason(), more.by());
    } else {
      telling.shortened(submission, more.until(), more.reason(), more.by());
    }
  }

  /** The current tenant, or a university that is at home in it. */
  private Optional<ReportUnit> unit(MoreTime more) {
    return more.university().isEmpty()
        ? Optional.of(UnitRows.tenant())
        : institutions
            .find(Long.parseLong(more.university()))
            .filter(one -> CurrentTenant.get().id().value().equals(one.home()))
            .map(UniversityHomes::unit);
  }
}
