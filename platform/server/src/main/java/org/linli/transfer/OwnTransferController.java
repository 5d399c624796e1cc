package org.linli.transfer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** Where a volunteer asks that their record goes on elsewhere, and follows it. */
@Controller("/volunteer/transfers")
@Produces(MediaType.TEXT_HTML)
final class OwnTransferController {

  private static final String LIST = "/volunteer/transfers/";
  private static final int LONGEST = 200;

  private final AskingForTransfer asking;
  private final TransferPages pages;
  private final Volunteers volunteers;
  private final Viewer viewer;

  OwnTransferController(
      AskingForTransfer asking, TransferPages pages, Volunteers volunteers, Viewer viewer) {
    this.asking = asking;
    this.pages = pages;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** Whoever acts for one volunteer alone is led straight there. */
  @Get
  @Access(signedIn = true)
  Answer list() {
    List<VolunteerFacts> all = volunteers.actedForBy(viewer.account());
    return all.size() == 1
        ? Redirect.to(LIST + all.getFirst().id())
        : Page.of("transfer/people").with("people", all);
  }

  @Get("/{volunteer}")
  @Access(signedIn = true)
  Page show(long volunteer) {
    own(volunteer);
    return pages.own(volunteer, Form.empty());
  }

  /** Asks for it. */
  @Post("/{volunteer}")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer ask(long volunteer, @Body Form form) {
    own(volunteer);
    String to = form.required("to");
    String reason = form.text("reason", LONGEST);
    if (!form.checked("sure")) {
      form.reject("sure", "transfer.sure.required");
    }
    return form.isValid()
            && Trying.with(form, () -> asking.ask(volunteer, to, reason, viewer.account()))
                .isPresent()
        ? Redirect.to(LIST + volunteer).saying("transfer.asked")
        : pages.own(volunteer, form);
  }

  /** Takes it back. */
  @Post("/{volunteer}/withdrawal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long volunteer, @Body Form form) {
    own(volunteer);
    return Trying.done(form, () -> asking.withdraw(volunteer, viewer.account()))
        ? Redirect.to(LIST + volunteer).saying("transfer.withdrawn")
        : pages.own(volunteer, form);
  }

  private void own(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
  }
}
