package org.linli.space;

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
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The bookings of the teams that the viewer leads. */
@Controller(BookingPages.MINE)
@Produces(MediaType.TEXT_HTML)
final class MyBookingsController {

  private final BookingPages pages;
  private final KeepingBookings keeping;
  private final Viewer viewer;

  MyBookingsController(BookingPages pages, KeepingBookings keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    return pages.mine(page);
  }

  @Get("/{booking}")
  @Access(signedIn = true)
  Page show(long booking) {
    return pages.mine(booking, Form.empty());
  }

  /** Gives the space back before the time begins. */
  @Post("/{booking}/cancellation")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveBack(long booking, @Body Form form) {
    pages.own(booking);
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    return Trying.done(form, () -> keeping.giveBack(booking, reason, viewer.account()))
        ? Redirect.to(BookingPages.MINE).saying("space.cancelled")
        : pages.mine(booking, form);
  }
}
