package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.outbox.Outbox;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * The tenant above gives one below it, or a university, more time or takes it back, and says why.
 */
@Singleton
class GivingTime {

  private final GivenTimes given;
  private final ReceivedTable received;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  GivingTime(GivenTimes given, ReceivedTable received, Outbox outbox, Audit audit, Clock clock) {
    this.given = given;
    this.received = received;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void extend(Addressee to, ReceivedTable.Turn turn, LocalDate until, String reason, long by) {
    requireUnsent(to, turn);
    Extending.requireDay(until, due(to, turn), Time.today(clock));
    send(to, turn, until, reason, by, "submission.extended");
  }

  @Transactional
  void revoke(Addressee to, ReceivedTable.Turn turn, String reason, long by) {
    requireUnsent(to, turn);
    if (!due(to, turn).isAfter(turn.due())) {
      throw new Refused("reason", "submission.refused.noExtension");
    }
    send(to, turn, turn.due(), reason, by, "submission.extension-revoked");
  }

  private void send(
      Addressee to,
      ReceivedTable.Turn turn,
      LocalDate until,
      String reason,
      long by,
      String action) {
    MoreTime more =
        new MoreTime(
            to.tenant().id().value(),
            to.unitKey(),
            turn.form(),
            turn.turn(),
            until,
            reason,
            by,
            Extensions.kept(clock.instant()));
    given.add(more);
    audit.record(
        action,
        to.university() == null ? "tenant" : "institution",
        to.key(),
        Map.of("form", turn.form(), "turn", turn.turn(), "until", until.toString()));
    outbox.send(
        MoreTime.TOPIC, "%s/%s/%s".formatted(to.key(), turn.form(), turn.turn()), more.payload());
  }

  /** The last day on time, as it stands. */
  LocalDate due(Addressee of, ReceivedTable.Turn turn) {
    LocalDate until = given.holding(turn.form(), turn.turn()).get(of.key());
    return until != null && until.isAfter(turn.due()) ? until : turn.due();
  }

  private void requireUnsent(Addressee to, ReceivedTable.Turn turn) {
    boolean sent =
        received.newest(turn.form(), turn.turn()).stream()
            .anyMatch(one -> Expected.key(one).equals(to.key()) && !one.state().isBack());
    if (sent) {
      throw new Refused("until", "submission.refused.already");
    }
  }
}
