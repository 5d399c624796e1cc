package org.linli.oversight;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.file.FileRefused;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** What a volunteer says is wrong with their own record or a ward's, for programs. */
@Controller("/api/my-appeals")
class OwnAppealApi {

  private static final int LONGEST = 500;

  private final AppealTable appeals;
  private final AppealRows rows;
  private final OwnAppeals own;
  private final ReadingClaims claims;
  private final Appealing appealing;
  private final KeepingEvidence evidence;
  private final Viewer viewer;

  OwnAppealApi(
      AppealTable appeals,
      AppealRows rows,
      OwnAppeals own,
      ReadingClaims claims,
      Appealing appealing,
      KeepingEvidence evidence,
      Viewer viewer) {
    this.appeals = appeals;
    this.rows = rows;
    this.own = own;
    this.claims = claims;
    this.appealing = appealing;
    this.evidence = evidence;
    this.viewer = viewer;
  }

  /**
   * A part of them, the newest first.
   *
   * @param size appeals at once, at most 500
   */
  @Get
  @Access(signedIn = true)
  Part<AppealItem> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    List<Long> people = own.people();
    Paging paging = Part.asked(page, size, appeals.countOf(people));
    return Part.of(paging, rows.of(appeals.of(people, paging)), AppealItem::of);
  }

  /** One of them. */
  @Get("/{appeal}")
  @Access(signedIn = true)
  AppealItem show(long appeal) {
    return AppealItem.of(rows.of(List.of(own.find(appeal))).getFirst());
  }

  /**
   * Says what is wrong with an entry, or that one is missing, once for each {@code
   * Idempotency-Key}.
   */
  @Post
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> make(@Body NewAppeal said) {
    Form form = said.form();
    return claims
        .read(form, viewer.account())
        .flatMap(claim -> Trying.with(form, () -> appealing.make(claim, viewer.account())))
        .map(id -> Made.at("/volunteer/appeals", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * Adds a photo or a document: the body is the file.
   *
   * @param name what it is called
   */
  @Post("/{appeal}/evidence")
  @Access(signedIn = true)
  @Consumes({"application/pdf", "image/jpeg", "image/png", "image/webp"})
  @Status(HttpStatus.NO_CONTENT)
  void add(long appeal, @QueryValue(defaultValue = "evidence") String name, @Body byte[] file) {
    own.find(appeal);
    Form form = Form.empty();
    try {
      evidence.add(appeal, name, new ByteArrayInputStream(file), viewer.account());
    } catch (FileRefused refused) {
      throw Problem.wrong(form.reject("file", refused.messageKey(), refused.args()));
    } catch (Refused refused) {
      throw Problem.wrong(form.reject("file", refused.messageKey(), refused.args()));
    }
  }

  /** Appeals against a refusal to the level above, once for each {@code Idempotency-Key}. */
  @Post("/{appeal}/appeal")
  @Access(signedIn = true)
  @Idempotent
  AppealItem appeal(long appeal, @Body Why said) {
    own.find(appeal);
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", LONGEST);
    if (!Trying.done(form, () -> appealing.appeal(appeal, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(appeal);
  }

  /** Takes it back while nobody has answered. */
  @Post("/{appeal}/withdrawal")
  @Access(signedIn = true)
  AppealItem withdraw(long appeal) {
    own.find(appeal);
    Trying.orConflict(() -> appealing.withdraw(appeal, viewer.account()));
    return show(appeal);
  }

  /** Why. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /**
   * What is wrong.
   *
   * @param entry the entry; none if one is missing
   * @param wrong TIMES or NOT_SERVED, of an entry
   * @param volunteer whose hours are missing, where no entry is named
   * @param session the session whose hours are missing
   * @param from when it began, such as 09:30, on the day of service in Shanghai
   * @param to when it ended
   */
  @Serdeable
  record NewAppeal(
      @Nullable Long entry,
      @Nullable String wrong,
      @Nullable Long volunteer,
      @Nullable Long session,
      @Nullable String from,
      @Nullable String to,
      @Nullable String reason) {

    Form form() {
      return Form.empty()
          .put("entry", entry)
          .put("wrong", wrong)
          .put("volunteer", volunteer)
          .put("session", session)
          .put("from", from)
          .put("to", to)
          .put("reason", reason);
    }
  }
}
