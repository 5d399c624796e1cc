package org.linli.transfer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Trying;

/** A volunteer's own transfers to other tenants, and their wards', for programs. */
@Controller("/api/volunteer/transfers")
class OwnTransferApi {

  private static final int LONGEST = 200;

  private final DepartureTable departures;
  private final AskingForTransfer asking;
  private final Destinations destinations;
  private final Volunteers volunteers;
  private final Viewer viewer;

  OwnTransferApi(
      DepartureTable departures,
      AskingForTransfer asking,
      Destinations destinations,
      Volunteers volunteers,
      Viewer viewer) {
    this.departures = departures;
    this.asking = asking;
    this.destinations = destinations;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** Where a record can go on. */
  @Get("/destinations")
  @Access(signedIn = true)
  List<Place> destinations() {
    return destinations.all().stream().map(one -> new Place(one.id(), one.name())).toList();
  }

  /** A volunteer's transfers, the newest first; at most the last hundred. */
  @Get("/{volunteer}")
  @Access(signedIn = true)
  List<DepartureItem> list(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return departures.of(volunteer).stream().map(DepartureItem::of).toList();
  }

  /**
   * Asks that all that stands of a record goes on in another tenant. One runs at a time, so that
   * sent twice it is one.
   */
  @Post("/{volunteer}")
  @Access(signedIn = true)
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> ask(long volunteer, @Body Wish said) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Form form = Form.empty().put("to", said.to()).put("reason", said.reason());
    String to = form.required("to");
    String reason = form.text("reason", LONGEST);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    return Trying.with(form, () -> asking.ask(volunteer, to, reason, viewer.account()))
        .map(id -> Made.at("/transfers", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Takes back the one that runs; once it was released, the destination says whether in time. */
  @Post("/{volunteer}/withdrawal")
  @Access(signedIn = true)
  List<DepartureItem> withdraw(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Trying.orConflict(() -> asking.withdraw(volunteer, viewer.account()));
    return list(volunteer);
  }

  /** A tenant. */
  @Serdeable
  record Place(String id, String name) {}

  /**
   * Where to.
   *
   * @param to the tenant's id
   * @param reason what whoever releases it is told
   */
  @Serdeable
  record Wish(@Nullable String to, @Nullable String reason) {}
}
