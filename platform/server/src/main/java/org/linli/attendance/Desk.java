package org.linli.attendance;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.Viewer;
import org.linli.hours.Evidence;
import org.linli.idempotency.Retrying;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * A desk in the hands of the viewer. Each record is a transaction of its own, so that each is
 * accepted or refused by itself.
 */
@Singleton
class Desk {

  private final NotingAtDesk noting;
  private final OwnCodes codes;
  private final Retrying retrying;
  private final Volunteers volunteers;
  private final Viewer viewer;

  Desk(
      NotingAtDesk noting,
      OwnCodes codes,
      Retrying retrying,
      Volunteers volunteers,
      Viewer viewer) {
    this.noting = noting;
    this.codes = codes;
    this.retrying = retrying;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /**
   * What a desk sends.
   *
   * @param volunteer who, where a name was ticked
   * @param code what was scanned, where a code was
   */
  record Sent(UUID key, @Nullable Long volunteer, @Nullable String code, Move move, Instant at) {}

  /** What became of a record: noted, or refused with a sentence. */
  record Answer(UUID key, @Nullable Long volunteer, @Nullable Noted noted, Message sentence) {}

  /** Takes the records of a session in the order in which they were noted. */
  List<Answer> take(long session, List<Sent> records) {
    return records.stream().map(record -> take(session, record)).toList();
  }

  private Answer take(long session, Sent sent) {
    Long volunteer = sent.volunteer();
    try {
      volunteer = who(sent);
      Evidence evidence = sent.code() == null ? Evidence.ROSTER : Evidence.DESK;
      DeskRecord record =
          new DeskRecord(sent.key(), session, volunteer, sent.move(), sent.at(), evidence);
      Noted noted = once(() -> noting.note(record, viewer.account()));
      return new Answer(sent.key(), volunteer, noted, Message.of("attendance.desk." + noted));
    } catch (Refused refused) {
      return new Answer(
          sent.key(),
          sent.code() == null ? null : volunteer,
          null,
          Message.of(refused.messageKey(), refused.args()));
    }
  }

  private long who(Sent sent) {
    if (sent.code() != null) {
      return codes.volunteer(sent.code(), sent.at());
    }
    if (sent.volunteer() == null) {
      throw new Refused("volunteer", "attendance.refused.who");
    }
    return sent.volunteer();
  }

  /** Someone else who was first with the same key has left an answer by now. */
  private <T> T once(Supplier<T> work) {
    try {
      return retrying.whole(work);
    } catch (DataAccessException e) {
      return retrying.whole(work);
    }
  }

  /** The masked names of whom some answers are about. */
  Map<Long, VolunteerFacts> people(List<Answer> answers) {
    return volunteers.byIds(
        answers.stream().map(Answer::volunteer).filter(Objects::nonNull).distinct().toList());
  }
}
