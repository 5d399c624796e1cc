package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Paging;
import org.linli.hours.MovedService;
import org.linli.hours.MovedServices;

/** What comes with a transfer: sealed until it is entered, and then with what became of each. */
@Singleton
class ArrivalServices {

  private static final int ON_A_PAGE = 50;

  private final WelcomingRecords welcoming;
  private final MovedServices moved;

  ArrivalServices(WelcomingRecords welcoming, MovedServices moved) {
    this.welcoming = welcoming;
    this.moved = moved;
  }

  /**
   * A part of it.
   *
   * @param services what isn't entered yet
   * @param came what is
   * @param clashing those that wait for a decision, by id
   */
  record Shown(
      List<MovedService> services,
      List<MovedServices.Row> came,
      Map<Long, String> clashing,
      Paging paging) {}

  Shown of(Arrival one, int page) {
    long entered = moved.count(one.key());
    if (entered == 0) {
      List<MovedService> all = welcoming.read(one).services();
      Paging paging = new Paging(page, ON_A_PAGE, all.size());
      return new Shown(
          all.stream().skip(paging.offset()).limit(paging.size()).toList(),
          List.of(),
          Map.of(),
          paging);
    }
    Paging paging = new Paging(page, ON_A_PAGE, entered);
    List<MovedServices.Row> came = moved.page(one.key(), paging);
    Map<Long, String> clashing = new LinkedHashMap<>();
    came.stream()
        .filter(it -> it.state() == MovedServices.State.CLASHES)
        .forEach(
            it -> clashing.put(it.id(), it.service().servedOn() + " " + it.service().activity()));
    return new Shown(List.of(), came, clashing, paging);
  }
}
