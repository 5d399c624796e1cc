package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.time.Clock;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.tenant.Time;

/** The records that the viewer may act for; anybody else's are not there. */
@Singleton
class OwnRecords {

  private final VolunteerRegister register;
  private final Viewer viewer;
  private final Clock clock;

  OwnRecords(VolunteerRegister register, Viewer viewer, Clock clock) {
    this.register = register;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A record that is the viewer's own or a ward's; 404 for any other. */
  VolunteerRow row(long id) {
    return register
        .findById(id)
        .filter(VolunteerRow::isThere)
        .filter(row -> row.isActedForBy(viewer.account(), Time.today(clock)))
        .orElseThrow(Problem::notFound);
  }
}
