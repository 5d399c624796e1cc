package org.linli.volunteer;

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
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** One's own record as a volunteer, and those of one's wards. */
@Controller("/volunteer")
@Produces(MediaType.TEXT_HTML)
final class OwnController {

  private final Volunteers volunteers;
  private final OwnRecords own;
  private final VolunteerPages pages;
  private final Changing changing;
  private final SealedPeople sealed;
  private final Viewer viewer;

  OwnController(
      Volunteers volunteers,
      OwnRecords own,
      VolunteerPages pages,
      Changing changing,
      SealedPeople sealed,
      Viewer viewer) {
    this.volunteers = volunteers;
    this.own = own;
    this.pages = pages;
    this.changing = changing;
    this.sealed = sealed;
    this.viewer = viewer;
  }

  /** Where there is one record, it is the page. */
  @Get
  @Access(signedIn = true)
  Answer list() {
    List<VolunteerFacts> all = volunteers.actedForBy(viewer.account());
    return all.size() == 1
        ? Redirect.to("/volunteer/" + all.getFirst().id())
        : Page.of("volunteer/mine").with("volunteers", all);
  }

  @Get("/{id}")
  @Access(signedIn = true)
  Page show(long id) {
    return pages
        .own(own.row(id))
        .with("several", volunteers.actedForBy(viewer.account()).size() > 1);
  }

  @Get("/{id}/edit")
  @Access(signedIn = true)
  Page edit(long id) {
    VolunteerRow row = own.row(id);
    return editing(row).with(ApplicationForm.show(sealed.application(row)));
  }

  @Post("/{id}")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer save(long id, @Body Form form) {
    VolunteerRow row = own.row(id);
    boolean saved =
        changing
            .said(row, form)
            .filter(said -> Trying.done(form, () -> changing.byPerson(id, said, viewer.account())))
            .isPresent();
    return saved
        ? Redirect.to("/volunteer/" + id)
            .saying(Changing.isReviewed(row) ? "volunteer.saved" : "volunteer.sentAgain")
        : editing(row).with(form);
  }

  private Page editing(VolunteerRow row) {
    return VolunteerPages.choices(pages.page("volunteer/own-edit", row, true))
        .crumb("/volunteer/" + row.id(), Message.of("volunteer.mine"))
        .with("reviewed", Changing.isReviewed(row));
  }
}
