package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.outbox.Outbox;
import org.linli.web.Refused;

/**
 * Joins volunteers of any tenant to the students of a university, in the tenant where that is at
 * home. One whose student number and name are both on the roster is joined at once; everyone else
 * waits for the university, and nobody is taken for somebody else in silence.
 */
@Singleton
public class StudentClaims {

  private final ClaimTable claims;
  private final StudentTable students;
  private final ServiceTable services;
  private final Institutions institutions;
  private final Outbox outbox;
  private final Audit audit;

  StudentClaims(
      ClaimTable claims,
      StudentTable students,
      ServiceTable services,
      Institutions institutions,
      Outbox outbox,
      Audit audit) {
    this.claims = claims;
    this.students = students;
    this.services = services;
    this.institutions = institutions;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Somebody of a tenant says to study here; told twice it changes nothing. */
  @Transactional
  public void take(String tenant, StudyNews news, Studies.Claimant who) {
    Optional<Institution> university = institutions.find(news.university());
    if (university.isEmpty() || claims.lock(tenant, news.study()).isPresent()) {
      return;
    }
    Optional<Student> student =
        students.numbered(news.university(), who.number()).filter(one -> one.leftOn() == null);
    boolean sure =
        student
            .filter(one -> SealedStudents.isSameName(one.name(), who.name()))
            .filter(one -> !claims.isJoined(one.id(), tenant))
            .isPresent();
    long id =
        claims.add(
            tenant,
            news.study(),
            news.university(),
            student.map(Student::path).orElse(university.get().path()),
            who,
            student.map(Student::id).orElse(null),
            sure ? StudyState.JOINED : StudyState.ASKED);
    audit.record(
        "claim.received", "claim", id, Map.of("tenant", tenant, "joined", Boolean.toString(sure)));
    if (sure) {
      answer(new StudyAnswer(tenant, news.study(), StudyState.JOINED, ""));
    }
  }

  /** Service is told of someone who is joined; of anyone else nothing is kept. */
  @Transactional
  public void serve(String tenant, StudyNews news) {
    Optional<StudentClaim> claim =
        claims.lock(tenant, news.study()).filter(one -> one.state() == StudyState.JOINED);
    if (claim.isPresent()) {
      services.put(claim.get(), news.services());
      audit.record(
          "student.service-received",
          "claim",
          claim.get().id(),
          Map.of("tenant", tenant, "services", Integer.toString(news.services().size())));
    }
  }

  /** Consent is withdrawn: nothing more is told, and what was told goes unless it may stay. */
  @Transactional
  public void withdraw(String tenant, StudyNews news) {
    Optional<StudentClaim> claim = claims.lock(tenant, news.study());
    if (claim.isEmpty()) {
      return;
    }
    StudentClaim one = claim.get();
    if (one.state() != StudyState.REFUSED) {
      claims.end(one.id(), StudyState.WITHDRAWN, "");
    }
    int gone = news.kept() ? 0 : services.remove(one.id());
    audit.record(
        "claim.withdrawn",
        "claim",
        one.id(),
        Map.of("tenant", tenant, "removed", Integer.toString(gone)));
  }

  /**
   * The university knows which student it is.
   *
   * @param number the student's number
   * @param scope the part of the university that whoever decides works for
   */
  @Transactional
  void confirm(long id, String number, Scope scope) {
    StudentClaim claim = lock(id);
    Student student =
        students
            .numbered(claim.university(), number)
            .filter(one -> one.leftOn() == null && scope.contains(one.path()))
            .orElseThrow(() -> new Refused("number", "student.refused.noStudent"));
    if (claims.isJoined(student.id(), claim.tenant())) {
      throw new Refused("number", "student.claim.refused.taken");
    }
    claims.join(id, student);
    audit.record("claim.confirmed", "claim", id, Map.of("student", Long.toString(student.id())));
    answer(new StudyAnswer(claim.tenant(), claim.study(), StudyState.JOINED, ""));
  }

  /** It is none of the university's students, or can't be told; the reason is for the volunteer. */
  @Transactional
  void refuse(long id, String reason) {
    StudentClaim claim = lock(id);
    claims.end(id, StudyState.REFUSED, reason);
    audit.record("claim.refused", "claim", id);
    answer(new StudyAnswer(claim.tenant(), claim.study(), StudyState.REFUSED, reason));
  }

  private StudentClaim lock(long id) {
    StudentClaim claim = claims.lock(id).orElseThrow(Problem::notFound);
    if (claim.state() != StudyState.ASKED) {
      throw new Refused("number", "student.claim.refused.decided");
    }
    return claim;
  }

  private void answer(StudyAnswer answer) {
    outbox.sendAll(StudyAnswer.TOPIC, List.of(answer.letter()));
  }
}
