package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.web.Refused;

/** The level above agrees to what a community asks, or gives it back with a reason. */
@Singleton
class AnsweringApplications {

  private final StationRegister stations;
  private final ApplicationTable applications;
  private final BeginningStation beginning;
  private final ClosingStation closing;
  private final StationTelling telling;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  AnsweringApplications(
      StationRegister stations,
      ApplicationTable applications,
      BeginningStation beginning,
      ClosingStation closing,
      StationTelling telling,
      Viewer viewer,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.applications = applications;
    this.beginning = beginning;
    this.closing = closing;
    this.telling = telling;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Agrees, and does it.
   *
   * @param day the day from which it holds, which may be another than was asked for
   * @throws Refused if it was answered meanwhile, or can't be done as asked any more
   */
  @Transactional
  void approve(long id, LocalDate day) {
    StationApplication one = waiting(id, "day");
    try {
      switch (one.wish()) {
        case OPEN -> beginning.begin(one.station(), day);
        case CLOSE -> closing.close(one.station(), day, one.reason());
      }
    } catch (Refused refused) {
      throw new Refused("day", refused.messageKey(), refused.args());
    }
    answer(one, ApplicationState.APPROVED, "");
  }

  /** Gives it back. */
  @Transactional
  void giveBack(long id, String reason) {
    answer(waiting(id, "answer"), ApplicationState.RETURNED, reason);
  }

  private StationApplication waiting(long id, String field) {
    long station = applications.find(id).orElseThrow().station();
    stations.lockCommunity(stations.findById(station).orElseThrow().communityId());
    stations.lock(station);
    return applications
        .lock(id)
        .filter(StationApplication::waits)
        .orElseThrow(() -> new Refused(field, "station.refused.answered"));
  }

  private void answer(StationApplication one, ApplicationState state, String words) {
    applications.answer(one.id(), state, words, viewer.account(), clock.instant());
    audit.record(
        state == ApplicationState.APPROVED
            ? "station.applicationApproved"
            : "station.applicationReturned",
        "station",
        one.station(),
        Map.of("wish", one.wish().name(), "application", Long.toString(one.id())));
    telling.answered(one, state, words, viewer.account());
  }
}
