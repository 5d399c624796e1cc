package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;

/**
 * The cells that returns of what came from below are about. They are kept beside the tenant's own,
 * under the number of what came below zero, where no submission of its own has a number.
 */
@Singleton
class ReceivedMarks {

  private final SubmissionTable submissions;

  ReceivedMarks(SubmissionTable submissions) {
    this.submissions = submissions;
  }

  void keep(Received of, List<Mark> marks) {
    submissions.mark(-of.id(), of.version(), marks);
  }

  List<Mark> of(Received one) {
    return submissions.marks(-one.id(), one.version());
  }
}
