package org.linli.transfer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** Transfers that are asked for on behalf of somebody without an account, for programs. */
@Controller("/api/volunteers/{volunteer}/transfers")
class AssistedTransferApi {

  private static final int LONGEST = 200;

  private final DepartureTable departures;
  private final AskingForTransfer asking;
  private final ConsentPapers papers;
  private final Viewer viewer;
  private final Clock clock;

  AssistedTransferApi(
      DepartureTable departures,
      AskingForTransfer asking,
      ConsentPapers papers,
      Viewer viewer,
      Clock clock) {
    this.departures = departures;
    this.asking = asking;
    this.papers = papers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A volunteer's transfers, the newest first; at most the last hundred. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  List<DepartureItem> list(long volunteer) {
    return departures.of(volunteer).stream().map(DepartureItem::of).toList();
  }

  /**
   * Asks for somebody without an account, with their consent in writing. One runs at a time, so
   * that sent twice it is one.
   */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> ask(long volunteer, @Body AssistedWish said) {
    Form form = said.form();
    String to = form.required("to");
    String reason = form.text("reason", LONGEST);
    return Consent.read(form, Time.today(clock))
        .flatMap(
            consent ->
                Trying.with(
                    form, () -> asking.askFor(volunteer, to, reason, consent, viewer.account())))
        .map(id -> Made.at("/transfers", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * Adds the signed paper to the one that waits for a release: the body is the file.
   *
   * @param name what it is called
   */
  @Post("/consent")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes({"application/pdf", "image/jpeg", "image/png", "image/webp"})
  @Status(HttpStatus.NO_CONTENT)
  void keep(long volunteer, @QueryValue(defaultValue = "consent") String name, @Body byte[] file) {
    Departure running = departures.running(volunteer).orElseThrow(Problem::notFound);
    Form form = Form.empty();
    try {
      papers.add(running, name, new ByteArrayInputStream(file), viewer.account());
    } catch (FileRefused refused) {
      throw Problem.wrong(form.reject("file", refused.messageKey(), refused.args()));
    } catch (Refused refused) {
      throw Problem.wrong(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  /** Takes back the one that runs; once it was released, the destination says whether in time. */
  @Post("/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  List<DepartureItem> withdraw(long volunteer) {
    Trying.orConflict(() -> asking.withdrawFor(volunteer, viewer.account()));
    return list(volunteer);
  }

  /**
   * Where to, and what the person agreed to.
   *
   * @param to the tenant's id
   * @param reason what whoever releases it is told
   * @param consentOn the day on which they agreed in writing
   * @param consent who agreed, and where the paper is
   */
  @Serdeable
  record AssistedWish(
      @Nullable String to,
      @Nullable String reason,
      @Nullable String consentOn,
      @Nullable String consent) {

    Form form() {
      return Form.empty()
          .put("to", to)
          .put("reason", reason)
          .put("consentOn", consentOn)
          .put("consent", consent);
    }
  }
}
