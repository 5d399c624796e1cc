package org.linli.oversight;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
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
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Spot checks, for programs. */
@Controller("/api/spot-checks")
class SpotCheckApi {

  private static final int LONGEST = 300;

  private final SpotCheckTable checks;
  private final SpotChecking checking;
  private final Viewer viewer;

  SpotCheckApi(SpotCheckTable checks, SpotChecking checking, Viewer viewer) {
    this.checks = checks;
    this.checking = checking;
    this.viewer = viewer;
  }

  /**
   * A part of the spot checks, the newest first.
   *
   * @param size spot checks at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Scope scope = StaffScope.of(viewer);
    Paging paging = Part.asked(page, size, checks.count(scope, false));
    return Part.of(paging, checks.page(scope, false, paging), Item::of);
  }

  /** Draws entries at random, once for each {@code Idempotency-Key}. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> draw(@Body Draw said) {
    Form form = said.form();
    return NewDraw.read(form, StaffScope.of(viewer))
        .flatMap(
            one ->
                Trying.with(
                    form,
                    () ->
                        checking.draw(
                            one.prefix(),
                            one.from(),
                            one.until(),
                            one.wanted(),
                            one.checkers(),
                            viewer.account())))
        .map(id -> Made.at("/spot-checks", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A spot check. */
  @Get("/{spotCheck}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  Item show(long spotCheck) {
    return Item.of(find(spotCheck));
  }

  /** What was drawn, in the order of the draw. */
  @Get("/{spotCheck}/drawn")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  List<Drawn> drawn(long spotCheck) {
    return checks.items(spotCheck).stream().map(Drawn::of).toList();
  }

  /** Draws once more by the same seed, and tells whether it comes to the same. */
  @Get("/{spotCheck}/repetition")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  Repeated repeat(long spotCheck) {
    return new Repeated(checking.isRepeated(find(spotCheck)));
  }

  /** Says what was found of an entry, once for each {@code Idempotency-Key}. */
  @Post("/drawn/{drawn}/result")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "drawn")
  @Idempotent
  Drawn check(long drawn, @Body Found said) {
    Form form = Form.empty().put("result", said.result()).put("words", said.words());
    Optional<SpotCheck.Result> result = form.choice("result", SpotCheck.Result.class);
    if (result.isEmpty()) {
      form.reject("result", "form.required");
    }
    String words = form.required("words", LONGEST);
    if (!Trying.done(
        form, () -> checking.check(drawn, result.orElseThrow(), words, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return Drawn.of(checks.item(drawn).orElseThrow());
  }

  /** Publishes the result, when all is checked. */
  @Post("/{spotCheck}/publication")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "spotCheck")
  Item publish(long spotCheck) {
    Trying.orConflict(() -> checking.publish(spotCheck, viewer.account()));
    return show(spotCheck);
  }

  private SpotCheck find(long id) {
    return checks.find(id).orElseThrow(Problem::notFound);
  }

  /**
   * What is to be drawn.
   *
   * @param area the part of the tenant: the beginning of its communities' paths
   * @param wanted how many entries, at most 500
   * @param checkers the accounts that are to check
   */
  @Serdeable
  record Draw(
      @Nullable String area,
      @Nullable String from,
      @Nullable String until,
      @Nullable Integer wanted,
      @Nullable List<Long> checkers) {

    Form form() {
      return Form.empty()
          .put("area", area)
          .put("from", from)
          .put("until", until)
          .put("wanted", wanted)
          .putAll("checkers", checkers == null ? List.of() : checkers);
    }
  }

  /** Whether the same entries were drawn. */
  @Serdeable
  record Repeated(boolean same) {}

  /**
   * What was found.
   *
   * @param result RIGHT, WRONG or UNCLEAR
   */
  @Serdeable
  record Found(@Nullable String result, @Nullable String words) {}

  /** An entry that was drawn. */
  @Serdeable
  record Drawn(
      long id,
      int place,
      long entry,
      @Nullable Long checker,
      SpotCheck.@Nullable Result result,
      String words) {

    static Drawn of(SpotCheck.Item one) {
      return new Drawn(
          one.id(), one.place(), one.entry(), one.checker(), one.result(), one.words());
    }
  }

  /**
   * A spot check.
   *
   * @param seed the draw is the entries in the order of SHA-256 of seed, colon and id
   * @param lastEntry the ledger as far as this entry was drawn from
   * @param entries how many entries could be drawn
   */
  @Serdeable
  record Item(
      long id,
      String area,
      LocalDate from,
      LocalDate until,
      int wanted,
      String seed,
      long lastEntry,
      long entries,
      int drawn,
      int right,
      int wrong,
      int unclear,
      @Nullable Instant publishedAt) {

    static Item of(SpotCheck one) {
      return new Item(
          one.id(),
          one.prefix(),
          one.from(),
          one.until(),
          one.wanted(),
          one.seed(),
          one.lastEntry(),
          one.entries(),
          one.drawn(),
          one.right(),
          one.wrong(),
          one.unclear(),
          one.publishedAt());
    }
  }
}
