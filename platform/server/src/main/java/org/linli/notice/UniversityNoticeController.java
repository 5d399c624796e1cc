package org.linli.notice;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Platform;

/** One's own notices at the universities' desk. */
@Platform
@Controller("/university/notices")
@Produces(MediaType.TEXT_HTML)
class UniversityNoticeController {

  private static final int ON_A_PAGE = 50;

  private final NoticesOutside notices;

  UniversityNoticeController(NoticesOutside notices) {
    this.notices = notices;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list(@QueryValue(defaultValue = "") String home, @QueryValue(defaultValue = "1") int page) {
    Optional<NoticesOutside.Read> read = notices.read(home, page, ON_A_PAGE);
    Page shown = Page.of("university/notices").crumb("/university", "university.title");
    return read.map(
            one ->
                shown
                    .with("home", one.home().id().value())
                    .with("places", notices.places())
                    .with("lines", one.notices())
                    .with("unread", one.unread())
                    .with("newest", one.notices().stream().mapToLong(Notice::id).max().orElse(0))
                    .with("paging", one.paging()))
        .orElse(shown);
  }

  /** Leads to where it is dealt with; that is reading it. */
  @Get("/open")
  @Access(Role.INSTITUTION_STAFF)
  Redirect open(
      @QueryValue(defaultValue = "") String home, @QueryValue(defaultValue = "0") long notice) {
    return home.isEmpty()
        ? Redirect.outside("/university/notices")
        : Redirect.outside(notices.open(home, notice));
  }

  /** Marks all read that the page could show when it was drawn. */
  @Post("/read")
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer readAll(@Body Form form) {
    long newest = form.whole("newest", 0, Long.MAX_VALUE).orElse(Long.valueOf(0));
    notices.readAll(form.text("home"), newest);
    return Redirect.outside("/university/notices?home=" + form.text("home"))
        .saying("notice.allRead");
  }
}
