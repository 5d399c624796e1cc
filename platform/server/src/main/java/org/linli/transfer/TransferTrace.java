package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Message;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerTrace;

/**
 * A person's transfers go along with their data; what they said goes when they are deleted, and so
 * does what nobody has answered. While a record is on its way nothing is deleted, since it would be
 * lost between the two: they wait for the answer, or take it back first.
 */
@Singleton
final class TransferTrace implements VolunteerTrace {

  private final DepartureTable departures;
  private final ArrivalTable arrivals;
  private final ConsentTable consents;
  private final ConsentPapers papers;
  private final Sql sql;

  TransferTrace(
      DepartureTable departures,
      ArrivalTable arrivals,
      ConsentTable consents,
      ConsentPapers papers,
      Sql sql) {
    this.departures = departures;
    this.arrivals = arrivals;
    this.consents = consents;
    this.papers = papers;
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
  public Optional<Message> obstacle(long volunteer) {
    return departures
        .running(volunteer)
        .filter(one -> one.state() != DepartureState.ASKED)
        .map(one -> Message.of("transfer.refused.underWay", one.toName()));
  }

  @Override
  public void deleted(long volunteer) {
    departures.of(volunteer).stream()
        .filter(one -> one.state() == DepartureState.ASKED)
        .forEach(one -> departures.end(one.id(), DepartureState.WITHDRAWN, ""));
    consents.clear(volunteer);
    papers.delete(departures.of(volunteer).stream().map(Departure::id).toList());
    sql.update("UPDATE transfer SET reason = '' WHERE volunteer_id = ?", volunteer);
    sql.update("UPDATE arriving_transfer SET reason = '' WHERE volunteer_id = ?", volunteer);
  }
}
