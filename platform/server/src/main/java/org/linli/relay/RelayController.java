package org.linli.relay;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** A relay, for those who keep its community: all weeks, and each one with what can be done. */
@Controller("/relays/{relay}")
@Produces(MediaType.TEXT_HTML)
final class RelayController {

  static final int LONGEST_REASON = 300;

  private final RelayTable relays;
  private final RelayPages pages;
  private final KeepingRelays keeping;
  private final TurnForms forms;
  private final Parties parties;
  private final Viewer viewer;

  RelayController(
      RelayTable relays,
      RelayPages pages,
      KeepingRelays keeping,
      TurnForms forms,
      Parties parties,
      Viewer viewer) {
    this.relays = relays;
    this.pages = pages;
    this.keeping = keeping;
    this.forms = forms;
    this.parties = parties;
    this.viewer = viewer;
  }

  /** All weeks, or the one that is asked for. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  Page show(long relay, @QueryValue(defaultValue = "") String week) {
    Relay found = find(relay);
    Form asked = Form.empty().put("week", week);
    return week.isEmpty()
        ? pages.show(found, acting(found), Form.empty())
        : pages.week(found, Week.read(asked), acting(found), Form.empty());
  }

  @Post("/taking")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer take(long relay, @Body Form form) {
    Relay found = find(relay);
    return answer(found, form, forms.take(found, form, acting(found)), "relay.taken");
  }

  @Post("/change")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long relay, @Body Form form) {
    Relay found = find(relay);
    return answer(found, form, forms.change(found, form, acting(found)), "relay.changed");
  }

  @Post("/giving-up")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveUp(long relay, @Body Form form) {
    Relay found = find(relay);
    return answer(found, form, forms.giveUp(found, form, acting(found)), "relay.givenUp");
  }

  @Post("/swap")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer swap(long relay, @Body Form form) {
    Relay found = find(relay);
    return answer(found, form, forms.swap(found, form), "relay.swapped");
  }

  @Post("/pause")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer pause(long relay, @Body Form form) {
    Relay found = find(relay);
    return answer(found, form, forms.pause(found, form), "relay.paused");
  }

  @Post("/resumption")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer resume(long relay, @Body Form form) {
    Relay found = find(relay);
    return answer(found, form, forms.resume(found, form), "relay.resumed");
  }

  @Post("/handover")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer handOver(long relay, @Body Form form) {
    Relay found = find(relay);
    boolean done = forms.handOver(found, form, acting(found), viewer.account());
    return answer(found, form, done, "relay.handedOver");
  }

  @Post("/acknowledgement")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer acknowledge(long relay, @Body Form form) {
    Relay found = find(relay);
    boolean done = forms.acknowledge(found, form, acting(found), viewer.account());
    return answer(found, form, done, "relay.acknowledged");
  }

  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "relay")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long relay, @Body Form form) {
    Relay found = find(relay);
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> keeping.end(relay, reason))
        ? Redirect.to("/relays/" + relay).saying("relay.ended")
        : pages.show(found, acting(found), form);
  }

  private Answer answer(Relay relay, Form form, boolean done, String key) {
    return done
        ? Redirect.to("/relays/" + relay.id()).saying(key)
        : pages.week(relay, Week.read(form), acting(relay), form);
  }

  private Acting acting(Relay relay) {
    return new Acting("/relays/" + relay.id(), true, turn -> true, parties.of(relay.community()));
  }

  private Relay find(long id) {
    return relays.find(id).orElseThrow(Problem::notFound);
  }
}
