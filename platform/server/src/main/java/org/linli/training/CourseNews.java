package org.linli.training;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.linli.notice.NoticeKind;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/**
 * Tells those who take part in courses what becomes of them, in the transaction that changes it.
 */
@Singleton
class CourseNews {

  private final TellingVolunteers telling;
  private final ParticipantTable participants;

  CourseNews(TellingVolunteers telling, ParticipantTable participants) {
    this.telling = telling;
    this.participants = participants;
  }

  /** The desk put them on the list. */
  void enrolled(Course course, Collection<Long> volunteers) {
    tell(NoticeKind.COURSE_ENROLLED, course, volunteers, course.title());
  }

  /** It isn't what it was for those who take part. */
  void changed(Course course) {
    tell(NoticeKind.COURSE_CHANGED, course, participants.all(course.id()), course.title());
  }

  /** It doesn't take place. */
  void cancelled(Course course) {
    tell(NoticeKind.COURSE_CANCELLED, course, participants.all(course.id()), course.title());
  }

  /** They are trained from a day on. */
  void trained(Course course, Collection<Long> volunteers, LocalDate day) {
    tell(NoticeKind.TRAINED, course, volunteers, course.title(), day.toString());
  }

  private void tell(NoticeKind kind, Course course, Collection<Long> volunteers, String... words) {
    telling.tell(
        kind,
        volunteers.stream()
            .map(one -> new Told(one, "/training/" + course.id(), List.of(words)))
            .toList());
  }
}
