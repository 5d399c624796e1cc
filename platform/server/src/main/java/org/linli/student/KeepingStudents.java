package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.tenant.Time;

/** Opens one student's record, and notes that they left or came back. */
@Singleton
class KeepingStudents {

  private final StudentTable students;
  private final Audit audit;
  private final Clock clock;

  KeepingStudents(StudentTable students, Audit audit, Clock clock) {
    this.students = students;
    this.audit = audit;
    this.clock = clock;
  }

  /** A student with the name in full: a look at personal data, which the log keeps (LAW-7). */
  @Transactional
  Student open(long id) {
    audit.record("student.opened", "student", id);
    return students.find(id).orElseThrow(Problem::notFound);
  }

  @Transactional
  void setLeft(long id, boolean left) {
    students.setLeft(id, left ? Time.today(clock) : null);
    audit.record(left ? "student.left" : "student.back", "student", id);
  }
}
