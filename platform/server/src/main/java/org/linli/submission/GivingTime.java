package org.linli.submission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.outbox.Outbox;
import org.linli.tenant.Tenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** The tenant above gives one below it more time for one turn, or takes that back, and says why. */
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
  void extend(Tenant to, ReceivedTable.Turn turn, LocalDate until, String reason, long by) {
    requireUnsent(to, turn);
    Extending.requireDay(until, due(to, turn), Time.today(clock));
    send(to, turn, until, reason, by, "submission.extended");
  }

  @Transactional
  void revoke(Tenant to, ReceivedTable.Turn turn, String reason, long by) {
    requireUnsent(to, turn);
    if (!due(to, turn).isAfter(turn.due())) {
      throw new Refused("reason", "submission.refused.noExtension");
    }
    send(to, turn, turn.due(), reason, by, "submission.extension-revoked");
  }

  private void send(
      Tenant to, ReceivedTable.Turn turn, LocalDate until, String reason, long by, String action) {
    String id = to.id().value();
    MoreTime more =
        new MoreTime(
            id, turn.form(), turn.turn(), until, reason, by, Extensions.kept(clock.instant()));
    given.add(more);
    audit.record(
        action,
        "tenant",
        id,
        Map.of("form", turn.form(), "turn", turn.turn(), "until", until.toString()));
    outbox.send(MoreTime.TOPIC, "%s/%s/%s".formatted(id, turn.form(), turn.turn()), more.payload());
  }

  /** The last day on time, as it stands. */
  LocalDate due(Tenant of, ReceivedTable.Turn turn) {
    LocalDate until = given.holding(turn.form(), turn.turn()).get(of.id().value());
    return until != null && until.isAfter(turn.due()) ? until : turn.due();
  }

  private void requireUnsent(Tenant to, ReceivedTable.Turn turn) {
    boolean sent =
        received.newest(turn.form(), turn.turn()).stream()
            .anyMatch(
                one ->
                    one.sender().equals(to.id().value()) && one.state() != Received.State.RETURNED);
    if (sent) {
      throw new Refused("until", "submission.refused.already");
    }
  }
}
