package org.linli.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Part;
import org.linli.web.template.Messages;

/** One's own notices for programs, and which of them go out by e-mail. */
@Controller("/api/notices")
class NoticeApi {

  private static final int MOST_COUNTED = 1000;

  private final NoticeTable table;
  private final Choices choices;
  private final Choosing choosing;
  private final ConfirmingAddresses confirming;
  private final Mailing mailing;
  private final SiteAddress site;
  private final Messages messages;
  private final Viewer viewer;
  private final Clock clock;

  NoticeApi(
      NoticeTable table,
      Choices choices,
      Choosing choosing,
      ConfirmingAddresses confirming,
      Mailing mailing,
      SiteAddress site,
      Messages messages,
      Viewer viewer,
      Clock clock) {
    this.table = table;
    this.choices = choices;
    this.choosing = choosing;
    this.confirming = confirming;
    this.mailing = mailing;
    this.site = site;
    this.messages = messages;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A part of the list, the newest first.
   *
   * @param size notices at once, at most 500
   */
  @Get
  @Access(signedIn = true)
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    long account = viewer.account();
    Paging paging = Part.asked(page, size, table.count(account));
    return Part.of(paging, table.of(account, paging), this::item);
  }

  /** How many wait to be read, counted up to a thousand. */
  @Get("/unread")
  @Access(signedIn = true)
  Unread unread() {
    return new Unread(table.countUnread(viewer.account(), MOST_COUNTED));
  }

  /** Marks one read. */
  @Post("/{notice}/read")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void read(long notice) {
    Notice own =
        table
            .find(notice)
            .filter(one -> one.account() == viewer.account())
            .orElseThrow(Problem::notFound);
    table.markRead(own.account(), own.id(), clock.instant());
  }

  /** Marks all read up to one, so that what came meanwhile stays to be read. */
  @Post("/read")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void readAll(@Body UpTo upTo) {
    Long newest = upTo.newest();
    if (newest == null) {
      throw Problem.wrong(Form.empty().reject("newest", "form.required"));
    }
    table.markAllRead(viewer.account(), newest, clock.instant());
  }

  /** What goes out by e-mail, and where to. */
  @Get("/choice")
  @Access(signedIn = true)
  Chosen choice() {
    return chosen(false);
  }

  /**
   * Chooses which kinds go out by e-mail, and where to; an empty address means none. A new address
   * is believed once the code in the link that is sent there was confirmed.
   */
  @Put("/choice")
  @Access(signedIn = true)
  Chosen choose(HttpRequest<?> request, @Body NewChoice said) {
    List<String> kinds = said.kinds() == null ? List.of() : said.kinds();
    Form form = Form.empty().put("email", said.email()).putAll("kinds", kinds);
    Choosing.Chosen chosen = choosing.save(viewer.account(), form, site.of(request, ""));
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    if (chosen == Choosing.Chosen.NOTHING) {
      throw Problem.conflict("notice.settings.off");
    }
    return chosen(chosen == Choosing.Chosen.LINK_SENT);
  }

  /** Confirms an address with the code of the link that was sent there. */
  @Post("/address")
  @Access(signedIn = true)
  Chosen confirm(@Body Code said) {
    String code = said.code() == null ? "" : said.code();
    if (confirming.opened(CurrentTenant.get(), viewer.account(), code).isEmpty()) {
      throw Problem.wrong(Form.empty().reject("code", "notice.address.over"));
    }
    confirming.confirm(viewer.account());
    return chosen(false);
  }

  private Chosen chosen(boolean linkSent) {
    Choice now = choices.of(viewer.account());
    return new Chosen(
        mailing.isSet(),
        now.email() == null ? "" : now.email(),
        now.isConfirmed(),
        linkSent,
        now.mailed().stream().filter(choosing.shown()::contains).sorted().toList());
  }

  private Item item(Notice notice) {
    return new Item(
        notice.id(),
        notice.kind(),
        notice.volunteer(),
        messages.say(notice.text()),
        notice.path(),
        notice.at(),
        notice.readAt());
  }

  /**
   * A notice.
   *
   * @param volunteer whom it is about, if it is a volunteer
   * @param text its sentence
   * @param path the page where it is dealt with, below the tenant
   */
  @Serdeable
  record Item(
      long id,
      NoticeKind kind,
      @Nullable Long volunteer,
      String text,
      String path,
      Instant at,
      @Nullable Instant readAt) {}

  /** How many wait to be read. */
  @Serdeable
  record Unread(int count) {}

  /** The newest one that was seen. */
  @Serdeable
  record UpTo(@Nullable Long newest) {}

  /** The kinds that are to go out by e-mail, and where to. */
  @Serdeable
  record NewChoice(@Nullable String email, @Nullable List<String> kinds) {}

  /** What a link carries. */
  @Serdeable
  record Code(@Nullable String code) {}

  /**
   * What goes out by e-mail.
   *
   * @param mailGoesOut whether any does from this site
   * @param isConfirmed whether the address was confirmed; before that nothing goes there
   * @param linkSent whether a link was sent there just now
   */
  @Serdeable
  record Chosen(
      boolean mailGoesOut,
      String email,
      boolean isConfirmed,
      boolean linkSent,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<NoticeKind> kinds) {}
}
