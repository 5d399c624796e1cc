package org.linli.submission;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.ReportUnit;

/** What universities owe at their home, more time reckoned in: two statements, however many. */
@Singleton
class OwedByEach {

  private final SubmissionTable submissions;
  private final Extensions extensions;

  OwedByEach(SubmissionTable submissions, Extensions extensions) {
    this.submissions = submissions;
    this.extensions = extensions;
  }

  /** What each university owes of each turn, as it stands on a day; the turns' order is kept. */
  List<Owing> of(List<OwedTurn> turns, Collection<ReportUnit> universities, LocalDate today) {
    List<String> forms = turns.stream().map(owed -> owed.form().id()).distinct().toList();
    List<String> keys = universities.stream().map(ReportUnit::key).toList();
    Map<String, Submission> sent = submissions.ofUniversities(keys, forms);
    Map<String, LocalDate> until = extensions.ofUniversities(keys, forms);
    List<Owing> all = new ArrayList<>();
    for (OwedTurn owed : turns) {
      for (ReportUnit unit : universities) {
        String key = key(owed.form().id(), owed.turn().key(), unit.key());
        Submission submission = sent.get(key);
        all.add(
            Owing.of(
                owed,
                unit,
                until.get(key),
                submission == null ? null : submission.state(),
                submission == null ? null : submission.id(),
                today));
      }
    }
    return all;
  }

  /** By which a university's form of a turn is found. */
  static String key(String form, String turn, String unit) {
    return form + "/" + turn + "/" + unit;
  }
}
