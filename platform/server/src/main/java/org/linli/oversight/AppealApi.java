package org.linli.oversight;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Part;
import org.linli.web.Trying;

/** What volunteers say is wrong with their records, for programs of those who answer. */
@Controller("/api/appeals")
class AppealApi {

  private static final int LONGEST = 200;

  private final AppealTable appeals;
  private final AppealRows rows;
  private final AnsweringAppeals answering;
  private final ReadingAnswers reading;
  private final Viewer viewer;

  AppealApi(
      AppealTable appeals,
      AppealRows rows,
      AnsweringAppeals answering,
      ReadingAnswers reading,
      Viewer viewer) {
    this.appeals = appeals;
    this.rows = rows;
    this.answering = answering;
    this.reading = reading;
    this.viewer = viewer;
  }

  /**
   * A part of the appeals: what is due first, then the newest.
   *
   * @param state OPEN, LATE or one of the states; all without one
   * @param entry only those about an entry
   * @param community only those of a community
   * @param size appeals at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<AppealItem> list(
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long entry,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    AppealFilter filter = AppealFilter.of(state, "", "", entry, community);
    Paging paging = Part.asked(page, size, appeals.count(filter, scope));
    return Part.of(paging, rows.of(appeals.page(filter, scope, paging)), AppealItem::of);
  }

  /** An appeal. */
  @Get("/{appeal}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  AppealItem show(long appeal) {
    return AppealItem.of(rows.of(List.of(find(appeal))).getFirst());
  }

  /**
   * Puts the right times in the ledger, or enters what is missing, once for each {@code
   * Idempotency-Key}. More hours wait for a second person, and the appeal with them.
   */
  @Post("/{appeal}/correction")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  @Idempotent
  AppealItem correct(long appeal, @Body RightTimes said) {
    Form form =
        Form.empty().put("from", said.from()).put("to", said.to()).put("words", said.words());
    String words = form.required("words", LONGEST);
    DayTimes.Span span = reading.span(find(appeal), form).orElseThrow(() -> Problem.wrong(form));
    Trying.with(
            form,
            () -> answering.correct(appeal, span.from(), span.to(), words, reading.judge(viewer)))
        .orElseThrow(() -> Problem.wrong(form));
    return show(appeal);
  }

  /** Takes the entry back, once for each {@code Idempotency-Key}. */
  @Post("/{appeal}/reversal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  @Idempotent
  AppealItem takeBack(long appeal, @Body Words said) {
    Form form = Form.empty().put("words", said.words());
    String words = form.required("words", LONGEST);
    if (!Trying.done(form, () -> answering.takeBack(appeal, words, reading.judge(viewer)))) {
      throw Problem.wrong(form);
    }
    return show(appeal);
  }

  /** Leaves the record as it is, once for each {@code Idempotency-Key}. */
  @Post("/{appeal}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "appeal")
  @Idempotent
  AppealItem refuse(long appeal, @Body Words said) {
    Form form = Form.empty().put("words", said.words());
    String words = form.required("words", LONGEST);
    if (!Trying.done(form, () -> answering.refuse(appeal, words, reading.judge(viewer)))) {
      throw Problem.wrong(form);
    }
    return show(appeal);
  }

  private Appeal find(long id) {
    return appeals.find(id).orElseThrow(Problem::notFound);
  }

  /**
   * The right times, on the day of service in Shanghai.
   *
   * @param from such as 09:30
   * @param to such as 11:00
   * @param words what the volunteer reads
   */
  @Serdeable
  record RightTimes(@Nullable String from, @Nullable String to, @Nullable String words) {}

  /** What the volunteer reads. */
  @Serdeable
  record Words(@Nullable String words) {}
}
