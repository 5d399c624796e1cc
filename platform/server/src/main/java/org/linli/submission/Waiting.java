package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Paging;
import org.linli.api.ReportForm.Taker;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.Condition;
import org.linli.tenant.CurrentTenant;

/** What waits for the viewer to be taken up or decided, at their own level. */
@Singleton
class Waiting {

  private static final int MOST = 200;

  private final SubmissionTable submissions;
  private final Viewer viewer;

  Waiting(SubmissionTable submissions, Viewer viewer) {
    this.submissions = submissions;
    this.viewer = viewer;
  }

  List<Submission> forViewer() {
    return submissions.page(condition(), new Paging(1, MOST, MOST));
  }

  /** How many the viewer has still to take up, or to decide on; what others have is theirs. */
  long count() {
    return submissions.count(
        condition()
            .and(Condition.of("(s.state = 'SUBMITTED' OR s.reviewer = ?)", viewer.account())));
  }

  private Condition condition() {
    String root = CurrentTenant.get().division();
    List<Condition> parts =
        viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR).prefixes().stream()
            .map(prefix -> at(prefix, root))
            .toList();
    Condition either =
        parts.stream()
            .reduce(
                (a, b) ->
                    new Condition(
                        a.sql() + " OR " + b.sql(),
                        java.util.stream.Stream.concat(a.values().stream(), b.values().stream())
                            .toList()))
            .orElse(Condition.of("FALSE"));
    return Condition.of(
            "s.state IN ('SUBMITTED', 'TAKEN_UP') AND NOT EXISTS (SELECT 1 FROM submission_version"
                + " v WHERE v.submission_id = s.id AND v.version = s.version AND v.account = ?)",
            viewer.account())
        .and(new Condition("(" + either.sql() + ")", either.values()));
  }

  private static Condition at(String prefix, String root) {
    if (prefix.equals(root)) {
      return Condition.of("s.taker = ?", Taker.TENANT.name());
    }
    String taker =
        switch (prefix.length()) {
          case 6 -> Taker.COUNTY.name();
          case 9 -> Taker.TOWNSHIP.name();
          default -> "";
        };
    return Condition.of("s.taker = ? AND s.path LIKE ?", taker, Condition.literal(prefix) + "%");
  }
}
