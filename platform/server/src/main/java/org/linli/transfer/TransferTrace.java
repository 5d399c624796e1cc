package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerTrace;

/**
 * A person's transfers go along with their data; what they said goes when they are deleted, and so
 * does what nobody has answered. What was released goes its way: the record is theirs there.
 */
@Singleton
final class TransferTrace implements VolunteerTrace {

  private final DepartureTable departures;
  private final ArrivalTable arrivals;
  private final Sql sql;

  TransferTrace(DepartureTable departures, ArrivalTable arrivals, Sql sql) {
    this.departures = departures;
    this.arrivals = arrivals;
    this.sql = sql;
  }

  @Override
  public String name() {
    return "transfers";
  }

  @Override
  public Object kept(long volunteer) {
    List<Map<String, String>> all = new ArrayList<>();
    departures
        .of(volunteer)
        .forEach(
            one ->
                all.add(
                    Map.of(
                        "to", one.toName(),
                        "askedAt", one.askedAt().toString(),
                        "state", one.state().name(),
                        "reason", one.reason(),
                        "answer", one.answer())));
    arrivals
        .of(volunteer)
        .forEach(
            one ->
                all.add(
                    Map.of(
                        "from", one.fromName(),
                        "cameAt", one.cameAt().toString(),
                        "state", one.state().name(),
                        "answer", one.answer())));
    return all;
  }

  @Override
  public void deleted(long volunteer) {
    departures.of(volunteer).stream()
        .filter(one -> one.state() == DepartureState.ASKED)
        .forEach(one -> departures.end(one.id(), DepartureState.WITHDRAWN, ""));
    sql.update("UPDATE transfer SET reason = '' WHERE volunteer_id = ?", volunteer);
    sql.update("UPDATE arriving_transfer SET reason = '' WHERE volunteer_id = ?", volunteer);
  }
}
