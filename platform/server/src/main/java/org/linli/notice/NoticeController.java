package org.linli.notice;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Viewer;

/** One's own notices; for everyone else they don't exist. */
@Controller("/notices")
@Produces(MediaType.TEXT_HTML)
class NoticeController {

  private static final int ON_A_PAGE = 50;

  private final NoticeTable table;
  private final List<NoticeSubjects> subjects;
  private final Viewer viewer;
  private final Clock clock;

  NoticeController(NoticeTable table, List<NoticeSubjects> subjects, Viewer viewer, Clock clock) {
    this.table = table;
    this.subjects = subjects;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    long account = viewer.account();
    Paging paging = new Paging(page, ON_A_PAGE, table.count(account));
    List<Notice> notices = table.of(account, paging);
    Map<Long, String> wards = wards(account, notices);
    return Page.of("notice/list")
        .with("lines", notices.stream().map(one -> line(one, wards)).toList())
        .with("unread", table.countUnread(account, NoticeBell.MOST))
        .with("newest", notices.stream().mapToLong(Notice::id).max().orElse(0))
        .with("paging", paging);
  }

  /**
   * A notice on the page.
   *
   * @param ward whom it is for, where the reader acts for others; empty otherwise
   */
  record Line(Notice notice, String ward) {}

  /** Leads to where it is dealt with; that is reading it. */
  @Get("/{notice}")
  @Access(signedIn = true)
  Redirect open(long notice) {
    Notice own = own(notice);
    table.markRead(own.account(), own.id(), clock.instant());
    return own.isOutside() ? Redirect.outside(own.path()) : Redirect.to(own.path());
  }

  @Post("/{notice}/read")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer read(long notice) {
    Notice own = own(notice);
    table.markRead(own.account(), own.id(), clock.instant());
    return Redirect.to("/notices");
  }

  /** Marks all read that the page could show when it was drawn. */
  @Post("/read")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer readAll(@Body Form form) {
    long upTo = form.whole("newest", 0, Long.MAX_VALUE).orElse(Long.valueOf(0));
    table.markAllRead(viewer.account(), upTo, clock.instant());
    return Redirect.to("/notices").saying("notice.allRead");
  }

  private Notice own(long id) {
    return table
        .find(id)
        .filter(one -> one.account() == viewer.account())
        .orElseThrow(Problem::notFound);
  }

  private Map<Long, String> wards(long account, List<Notice> notices) {
    List<Long> volunteers =
        notices.stream().map(Notice::volunteer).filter(Objects::nonNull).distinct().toList();
    return subjects.stream()
        .flatMap(one -> one.wards(account, volunteers).entrySet().stream())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
  }

  private static Line line(Notice notice, Map<Long, String> wards) {
    Long volunteer = notice.volunteer();
    return new Line(notice, volunteer == null ? "" : wards.getOrDefault(volunteer, ""));
  }
}
