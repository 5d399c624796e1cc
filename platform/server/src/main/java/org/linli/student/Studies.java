package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.hours.LedgerLines;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.notice.NoticeKind;
import org.linli.outbox.Outbox;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Where volunteers study: said and agreed to by themselves, answered by the university, withdrawn
 * whenever they like (LAW-7). Everything is decided behind the lock on the volunteer's row, which
 * whoever posts hours takes too: no entry is told twice and none forgotten.
 */
@Singleton
public class Studies {

  private final StudyTable studies;
  private final Releasing releasing;
  private final LedgerLines ledger;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Institutions institutions;
  private final TellingVolunteers telling;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  Studies(
      StudyTable studies,
      Releasing releasing,
      LedgerLines ledger,
      Volunteers volunteers,
      ReadingNames names,
      Institutions institutions,
      TellingVolunteers telling,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.studies = studies;
    this.releasing = releasing;
    this.ledger = ledger;
    this.volunteers = volunteers;
    this.names = names;
    this.institutions = institutions;
    this.telling = telling;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A volunteer says where they study, and agrees that their service is told there from today on.
   *
   * @param earlier whether what they served in this school year before today is told as well
   * @throws Refused if they may not serve, or something is open already
   */
  @Transactional
  long claim(long volunteer, Institution university, String number, boolean earlier, long by) {
    if (volunteers.lock(Set.of(volunteer)).isEmpty()) {
      throw new Refused("number", "student.study.refused.notApproved");
    }
    if (studies.open(volunteer).isPresent()) {
      throw new Refused("number", "student.study.refused.open");
    }
    String home = university.home();
    if (home == null || !university.isOpen()) {
      throw new Refused("university", "form.notAChoice");
    }
    LocalDate today = Time.today(clock);
    LocalDate since = earlier ? SchoolYear.beginning(today) : today;
    long id = studies.add(volunteer, university.id(), home, number, since, by);
    audit.record(
        "study.claimed",
        "study",
        id,
        Map.of("university", Long.toString(university.id()), "since", since.toString()));
    send(StudyNews.of(StudyNews.What.CLAIMED, studies.find(id).orElseThrow()));
    return id;
  }

  /**
   * Consent is withdrawn: from now on nothing more is told.
   *
   * @param keep whether the university keeps what it was told, or counts it no more
   */
  @Transactional
  void withdraw(long volunteer, boolean keep) {
    volunteers.lock(Set.of(volunteer));
    Study study = studies.open(volunteer).orElseThrow(Problem::notFound);
    studies.end(study.id(), StudyState.WITHDRAWN, "", keep);
    audit.record("study.withdrawn", "study", study.id(), Map.of("kept", Boolean.toString(keep)));
    send(StudyNews.withdrawn(study, keep));
  }

  /** The person goes: what was told goes too, whatever became of the study. */
  void forget(long volunteer) {
    for (Study study : studies.of(volunteer)) {
      if (study.isOpen()) {
        studies.end(study.id(), StudyState.WITHDRAWN, "", false);
      }
      send(StudyNews.withdrawn(study, false));
    }
  }

  /**
   * Who says to study somewhere.
   *
   * @param name the name in full
   */
  public record Claimant(String number, String name) {}

  /** Who it is that says so, for the university to look up; empty if they have withdrawn. */
  @Transactional
  public Optional<Claimant> claimant(long id) {
    Optional<Study> study = studies.find(id).filter(one -> one.state() == StudyState.ASKED);
    return study.flatMap(
        one ->
            Optional.ofNullable(
                    names.of(List.of(one.volunteer()), "study", id).get(one.volunteer()))
                .map(name -> new Claimant(one.number(), name)));
  }

  /**
   * The university answered; an answer to what is withdrawn or answered already changes nothing.
   */
  @Transactional
  public void answered(StudyAnswer answer) {
    Optional<Study> asked = studies.find(answer.study());
    if (asked.isEmpty()) {
      return;
    }
    long volunteer = asked.get().volunteer();
    volunteers.lock(Set.of(volunteer));
    Study study = studies.find(answer.study()).orElseThrow();
    if (study.state() != StudyState.ASKED) {
      return;
    }
    String university = institutions.find(study.university()).map(Institution::name).orElse("");
    String page = "/volunteer/study/" + volunteer;
    if (answer.state() == StudyState.JOINED) {
      studies.join(study.id());
      telling.tell(
          NoticeKind.STUDY_JOINED, List.of(new Told(volunteer, page, List.of(university))));
      releasing.release(List.of(study), ledger.since(volunteer, study.since()));
    } else {
      studies.end(study.id(), StudyState.REFUSED, answer.reason(), null);
      telling.tell(
          NoticeKind.STUDY_REFUSED,
          List.of(new Told(volunteer, page, List.of(university, answer.reason()))));
    }
    audit.record("study.answered", "study", study.id(), Map.of("state", answer.state().name()));
  }

  private void send(StudyNews news) {
    Outbox.Letter letter = news.letter();
    outbox.send(StudyNews.TOPIC, letter.subject(), letter.payload());
  }
}
