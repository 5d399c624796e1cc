package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** The viewer's own appeals and those of their wards; anybody else's aren't there. */
@Singleton
class OwnAppeals {

  private final AppealTable appeals;
  private final Volunteers volunteers;
  private final Viewer viewer;

  OwnAppeals(AppealTable appeals, Volunteers volunteers, Viewer viewer) {
    this.appeals = appeals;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** One of them. */
  Appeal find(long id) {
    Appeal appeal = appeals.find(id).orElseThrow(Problem::notFound);
    volunteers.requireActedFor(appeal.volunteer(), viewer.account());
    return appeal;
  }

  List<VolunteerFacts> facts() {
    return volunteers.actedForBy(viewer.account());
  }

  List<Long> people() {
    return facts().stream().map(VolunteerFacts::id).toList();
  }
}
