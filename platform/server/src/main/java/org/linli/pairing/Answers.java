package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * The recorded answers of partners without a desk: who gave it, when and how. The tenant's people
 * speak for both sides there, so nobody agrees with themselves: whoever proposed a pairing may
 * record that the partner accepted only when the signed agreement is kept with it; otherwise a
 * colleague records it.
 */
@Singleton
class Answers {

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  Answers(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Reads the answer that the tenant's people heard; null where the partner has a desk. */
  @Nullable GivenAnswer read(Pairing pairing, Form form, String prefix) {
    return pairing.hasDesk()
        ? null
        : GivenAnswer.read(form, prefix, Time.today(clock)).orElse(null);
  }

  /**
   * Checks who records that a partner accepted.
   *
   * @throws Refused if it is who proposed it and no agreement is kept, or there is no answer
   */
  void require(Pairing pairing, @Nullable GivenAnswer answer, long proposer, long by) {
    if (pairing.hasDesk()) {
      return;
    }
    if (answer == null) {
      throw new Refused("givenBy", "form.required");
    }
    if (pairing.agreement() == null) {
      if (answer.way() == AnswerWay.AGREEMENT) {
        throw new Refused("way", "pairing.refused.noAgreement");
      }
      if (proposer == by) {
        throw new Refused("givenBy", "pairing.refused.sameHand");
      }
    }
  }

  void put(long pairing, PairingState state, GivenAnswer answer, long by) {
    sql.update(
        "INSERT INTO pairing_answer (pairing_id, state, given_by, given_on, way, recorded_by,"
            + " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        pairing,
        state.name(),
        sealing.seal(CurrentTenant.get().id(), cell(pairing), answer.by()),
        answer.on(),
        answer.way().name(),
        by,
        clock.instant());
  }

  Optional<GivenAnswer> of(Pairing pairing) {
    return sql
        .query(
            "SELECT given_by, given_on, way FROM pairing_answer WHERE pairing_id = ?",
            List.of(pairing.id()),
            row ->
                new GivenAnswer(
                    sealing.open(CurrentTenant.get().id(), cell(pairing.id()), row.getBytes(1)),
                    Objects.requireNonNull(row.getObject(2, LocalDate.class)),
                    AnswerWay.valueOf(row.getString(3))))
        .stream()
        .findFirst();
  }

  private static Cell cell(long pairing) {
    return new Cell("pairing_answer.given_by", pairing);
  }
}
