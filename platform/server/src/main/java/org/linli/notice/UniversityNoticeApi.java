package org.linli.notice;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.web.Part;
import org.linli.web.Platform;
import org.linli.web.template.Messages;

/** One's own notices at the universities' desk, for programs. */
@Platform
@Controller("/university/api/notices")
class UniversityNoticeApi {

  private final NoticesOutside notices;
  private final Messages messages;

  UniversityNoticeApi(NoticesOutside notices, Messages messages) {
    this.notices = notices;
    this.messages = messages;
  }

  /**
   * A part of the list, the newest first.
   *
   * @param home the tenant where one's university is at home; nothing for the first
   * @param size notices at once, at most 500
   */
  @Get
  @Access(Role.INSTITUTION_STAFF)
  Part<Item> list(
      @QueryValue(defaultValue = "") String home,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    return notices
        .read(home, page, Part.asked(1, size, 0).size())
        .map(one -> Part.of(one.paging(), one.notices(), notice -> item(one, notice)))
        .orElseGet(() -> Part.of(Part.asked(1, size, 0), List.<Item>of(), none -> none));
  }

  /** Marks all read up to one, so that what came meanwhile stays to be read. */
  @Post("/read")
  @Access(Role.INSTITUTION_STAFF)
  @Status(HttpStatus.NO_CONTENT)
  void readAll(@Body UpTo upTo) {
    Long newest = upTo.newest();
    if (newest == null) {
      throw Problem.wrong(Form.empty().reject("newest", "form.required"));
    }
    notices.readAll(upTo.home() == null ? "" : upTo.home(), newest);
  }

  private Item item(NoticesOutside.Read read, Notice notice) {
    return Item.of(notice, read.home().id().value(), messages.say(notice.text()));
  }

  /**
   * A notice.
   *
   * @param home the tenant where it lies
   * @param text its sentence
   * @param path the page where it is dealt with
   */
  @Serdeable
  record Item(
      long id,
      String home,
      NoticeKind kind,
      String text,
      String path,
      Instant at,
      @Nullable Instant readAt) {

    static Item of(Notice one, String home, String text) {
      return new Item(
          one.id(),
          home,
          one.kind(),
          text,
          one.isOutside() ? one.path() : "/" + home + one.path(),
          one.at(),
          one.readAt());
    }
  }

  /**
   * The newest one that was seen.
   *
   * @param home the tenant where it lies
   */
  @Serdeable
  record UpTo(@Nullable String home, @Nullable Long newest) {}
}
