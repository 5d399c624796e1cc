package org.linli.transfer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.tenant.Time;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** Where the staff ask for a transfer on behalf of somebody without an account (LAW-4, ZJ-7). */
@Controller("/volunteers/{volunteer}/transfers")
@Produces(MediaType.TEXT_HTML)
final class AssistedTransferController {

  private static final int LONGEST = 200;

  private final DepartureTable departures;
  private final AskingForTransfer asking;
  private final TransferPages pages;
  private final ConsentPapers papers;
  private final Viewer viewer;
  private final Clock clock;

  AssistedTransferController(
      DepartureTable departures,
      AskingForTransfer asking,
      TransferPages pages,
      ConsentPapers papers,
      Viewer viewer,
      Clock clock) {
    this.departures = departures;
    this.asking = asking;
    this.pages = pages;
    this.papers = papers;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Page show(long volunteer) {
    return pages.assisted(volunteer, Form.empty());
  }

  /** Asks for it, with the consent that was given in writing. */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer ask(long volunteer, @Body Form form) {
    String to = form.required("to");
    String reason = form.text("reason", LONGEST);
    return Consent.read(form, Time.today(clock))
            .flatMap(
                consent ->
                    Trying.with(
                        form,
                        () -> asking.askFor(volunteer, to, reason, consent, viewer.account())))
            .isPresent()
        ? done(volunteer, "transfer.asked")
        : pages.assisted(volunteer, form);
  }

  /** Adds the signed paper. */
  @Post("/consent")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer keep(long volunteer, @Nullable CompletedFileUpload file) throws IOException {
    Form form = Form.empty();
    Departure running = departures.running(volunteer).orElseThrow(Problem::notFound);
    if (file == null || file.getFilename().isEmpty()) {
      return pages.assisted(volunteer, form.reject("file", "form.required"));
    }
    try (InputStream bytes = file.getInputStream()) {
      papers.add(running, file.getFilename(), bytes, viewer.account());
      return done(volunteer, "transfer.consent.kept");
    } catch (FileRefused refused) {
      form.reject("file", refused.messageKey(), refused.args());
    } catch (Refused refused) {
      form.reject("file", refused.messageKey(), refused.args());
    }
    return pages.assisted(volunteer, form);
  }

  /** Takes it back, as the person wishes. */
  @Post("/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long volunteer, @Body Form form) {
    return Trying.done(form, () -> asking.withdrawFor(volunteer, viewer.account()))
        ? done(volunteer, "transfer.withdrawn")
        : pages.assisted(volunteer, form);
  }

  private static Redirect done(long volunteer, String key) {
    return Redirect.to("/volunteers/" + volunteer + "/transfers").saying(key);
  }
}
