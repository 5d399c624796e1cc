package org.linli.relay;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.relay.Parties.Party;
import org.linli.team.LedTeams;

/** A relay, for who leads a team of its community: for everyone else it isn't there. */
@Controller("/led-relays/{relay}")
@Produces(MediaType.TEXT_HTML)
final class LedRelayController {

  private final RelayTable relays;
  private final RelayPages pages;
  private final TurnForms forms;
  private final Parties parties;
  private final LedTeams led;
  private final Viewer viewer;

  LedRelayController(
      RelayTable relays,
      RelayPages pages,
      TurnForms forms,
      Parties parties,
      LedTeams led,
      Viewer viewer) {
    this.relays = relays;
    this.pages = pages;
    this.forms = forms;
    this.parties = parties;
    this.led = led;
    this.viewer = viewer;
  }

  /** All weeks, or the one that is asked for. */
  @Get
  @Access(signedIn = true)
  Page show(long relay, @QueryValue(defaultValue = "") String week) {
    Relay found = find(relay);
    Form asked = Form.empty().put("week", week);
    return week.isEmpty()
        ? pages.show(found, acting(found), Form.empty())
        : pages.week(found, Week.read(asked), acting(found), Form.empty());
  }

  @Post("/taking")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(long relay, @Body Form form) {
    Relay found = find(relay);
    Acting acting = acting(found);
    return answer(found, acting, form, forms.take(found, form, acting), "relay.taken");
  }

  @Post("/giving-up")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveUp(long relay, @Body Form form) {
    Relay found = find(relay);
    Acting acting = acting(found);
    return answer(found, acting, form, forms.giveUp(found, form, acting), "relay.givenUp");
  }

  @Post("/handover")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer handOver(long relay, @Body Form form) {
    Relay found = find(relay);
    Acting acting = acting(found);
    boolean done = forms.handOver(found, form, acting, viewer.account());
    return answer(found, acting, form, done, "relay.handedOver");
  }

  @Post("/acknowledgement")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer acknowledge(long relay, @Body Form form) {
    Relay found = find(relay);
    Acting acting = acting(found);
    boolean done = forms.acknowledge(found, form, acting, viewer.account());
    return answer(found, acting, form, done, "relay.acknowledged");
  }

  private Answer answer(Relay relay, Acting acting, Form form, boolean done, String key) {
    return done
        ? Redirect.to(acting.base()).saying(key)
        : pages.week(relay, Week.read(form), acting, form);
  }

  private Acting acting(Relay relay) {
    Set<Long> teams = teams(relay);
    List<Party> own =
        parties.of(relay.community()).stream()
            .filter(one -> one.holder().team() != null && teams.contains(one.holder().team()))
            .toList();
    return new Acting(
        "/led-relays/" + relay.id(),
        false,
        turn -> turn.team() != null && teams.contains(turn.team()),
        own);
  }

  private Relay find(long id) {
    Relay relay = relays.find(id).orElseThrow(Problem::notFound);
    if (teams(relay).isEmpty()) {
      throw Problem.notFound();
    }
    return relay;
  }

  /** The teams of the relay's community that the viewer leads. */
  private Set<Long> teams(Relay relay) {
    return led.of(viewer.account()).stream()
        .filter(one -> one.path().equals(relay.path()))
        .map(LedTeams.Led::team)
        .collect(Collectors.toSet());
  }
}
