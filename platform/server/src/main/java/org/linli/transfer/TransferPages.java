package org.linli.transfer;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.hours.MovingHours;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** The page of a person's transfers, for themselves and for the staff who ask on their behalf. */
@Singleton
class TransferPages {

  private final DepartureTable departures;
  private final ArrivalTable arrivals;
  private final ConsentTable consents;
  private final ConsentPapers papers;
  private final Destinations destinations;
  private final MovingHours moving;
  private final Volunteers volunteers;

  TransferPages(
      DepartureTable departures,
      ArrivalTable arrivals,
      ConsentTable consents,
      ConsentPapers papers,
      Destinations destinations,
      MovingHours moving,
      Volunteers volunteers) {
    this.departures = departures;
    this.arrivals = arrivals;
    this.consents = consents;
    this.papers = papers;
    this.destinations = destinations;
    this.moving = moving;
    this.volunteers = volunteers;
  }

  /** The person's own. */
  Page own(long volunteer, Form form) {
    return page("transfer/own", find(volunteer), form)
        .crumb("/volunteer/" + volunteer, Message.of("volunteer.mine"));
  }

  /** The staff's, who may ask for whoever has no account. */
  Page assisted(long volunteer, Form form) {
    VolunteerFacts person = find(volunteer);
    Page page =
        page("transfer/assisted", person, form)
            .crumb("/volunteers/" + volunteer, Message.of("volunteer.one"))
            .with("hasAccount", AskingForTransfer.actsAlone(person));
    return departures.running(volunteer).map(one -> withConsent(page, one)).orElse(page);
  }

  /** What was agreed to in writing, if somebody asked on the person's behalf. */
  Page withConsent(Page page, Departure one) {
    return page.with("consent", consents.of(one.id()).orElse(null))
        .with("papers", papers.of(one.id()));
  }

  private Page page(String view, VolunteerFacts person, Form form) {
    List<Departure> all = departures.of(person.id());
    Map<String, String> offered = new LinkedHashMap<>();
    destinations.all().forEach(one -> offered.put(one.id(), one.name()));
    return Page.of(view)
        .with("volunteer", person)
        .with(
            "running", all.stream().filter(one -> one.state().isRunning()).findFirst().orElse(null))
        .with("before", all.stream().filter(one -> !one.state().isRunning()).toList())
        .with("came", arrivals.of(person.id()))
        .with("movable", moving.movable(person.id()))
        .with("mayServe", person.mayServe())
        .with("destinations", offered)
        .with(form);
  }

  private VolunteerFacts find(long volunteer) {
    return volunteers.find(volunteer).orElseThrow(Problem::notFound);
  }
}
