package org.linli.oversight;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.oversight.FalseRecordCase.Measure;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Cases of false records, for programs. */
@Controller("/api/false-records")
class FalseRecordApi {

  private static final int LONGEST = 300;

  private final FalseRecordTable cases;
  private final LookingAtFindings looking;
  private final Viewer viewer;

  FalseRecordApi(FalseRecordTable cases, LookingAtFindings looking, Viewer viewer) {
    this.cases = cases;
    this.looking = looking;
    this.viewer = viewer;
  }

  /**
   * A part of the cases, the newest first.
   *
   * @param state OPEN, FALSE_RECORD or UNFOUNDED; all without one
   * @param size cases at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Item> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = StaffScope.of(viewer);
    Paging paging = Part.asked(page, size, cases.count(state, scope));
    return Part.of(paging, cases.page(state, scope, paging), Item::of);
  }

  /** A case. */
  @Get("/{falseRecord}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  Item show(long falseRecord) {
    return Item.of(cases.find(falseRecord).orElseThrow(Problem::notFound));
  }

  /** What was done about it, the first first. */
  @Get("/{falseRecord}/measures")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  List<Taken> measures(long falseRecord) {
    return cases.measures(falseRecord).stream()
        .map(one -> new Taken(one.measure(), one.words(), one.due(), one.at()))
        .toList();
  }

  /** Does something about it, once for each {@code Idempotency-Key}. */
  @Post("/{falseRecord}/measures")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  @Idempotent
  Item take(long falseRecord, @Body NewMeasure said) {
    Form form =
        Form.empty()
            .put("measure", said.measure())
            .put("words", said.words())
            .put("due", said.due());
    Optional<Measure> measure =
        form.choice("measure", Measure.class).filter(Measure.PLAIN::contains);
    if (measure.isEmpty()) {
      form.reject("measure", "form.required");
    }
    String words = form.required("words", LONGEST);
    LocalDate due = form.day("due").orElse(null);
    if (!Trying.done(
        form,
        () -> looking.take(falseRecord, measure.orElseThrow(), words, due, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(falseRecord);
  }

  /** Closes it, once for each {@code Idempotency-Key}. */
  @Post("/{falseRecord}/closure")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "falseRecord")
  @Idempotent
  Item close(long falseRecord, @Body Closure said) {
    Form form = Form.empty().put("outcome", said.outcome()).put("result", said.result());
    Optional<FalseRecordCase.State> outcome = CaseClosing.outcome(form);
    String result = form.required("result", LONGEST);
    if (!Trying.done(
        form, () -> looking.close(falseRecord, outcome.orElseThrow(), result, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(falseRecord);
  }

  /**
   * What is done.
   *
   * @param measure WARNING, ORDER (to correct) or PUBLICATION
   * @param due until when an order is to be carried out
   */
  @Serdeable
  record NewMeasure(@Nullable String measure, @Nullable String words, @Nullable String due) {}

  /**
   * How it ends.
   *
   * @param outcome FALSE_RECORD or UNFOUNDED
   */
  @Serdeable
  record Closure(@Nullable String outcome, @Nullable String result) {}

  /** A measure that was taken. */
  @Serdeable
  record Taken(Measure measure, String words, @Nullable LocalDate due, Instant at) {}

  /**
   * A case.
   *
   * @param orderedUntil until when an order is to be carried out
   * @param entries how many entries are behind it
   * @param takenBack how many of them were taken back
   */
  @Serdeable
  record Item(
      long id,
      long finding,
      long community,
      Cause cause,
      String reason,
      Instant openedAt,
      FalseRecordCase.State state,
      String words,
      @Nullable Instant publishedAt,
      @Nullable LocalDate orderedUntil,
      long entries,
      long takenBack) {

    static Item of(FalseRecordCase one) {
      return new Item(
          one.id(),
          one.finding(),
          one.community(),
          one.cause(),
          one.reason(),
          one.openedAt(),
          one.state(),
          one.words(),
          one.publishedAt(),
          one.orderedUntil(),
          one.entries(),
          one.takenBack());
    }
  }
}
