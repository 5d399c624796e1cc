package org.linli.oversight;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Part;

/** What the tenant publishes of its watching over the ledger, for anybody's program. */
@Controller("/api/oversight")
class PublishedApi {

  private final SpotCheckTable checks;
  private final PublishedCases cases;

  PublishedApi(SpotCheckTable checks, PublishedCases cases) {
    this.checks = checks;
    this.cases = cases;
  }

  /**
   * A part of the published results of spot checks, drawn last first.
   *
   * @param size spot checks at once, at most 500
   */
  @Get("/spot-checks")
  @Access(anyone = true)
  Part<Checked> checks(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Scope whole = new Scope(List.of(CurrentTenant.get().division()));
    Paging paging = Part.asked(page, size, checks.count(whole, true));
    return Part.of(paging, checks.page(whole, true, paging), Checked::of);
  }

  /**
   * A part of the published cases of false records, published last first, without names of people.
   *
   * @param size cases at once, at most 500
   */
  @Get("/false-records")
  @Access(anyone = true)
  Part<Case> cases(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, cases.count());
    return Part.of(paging, cases.page(paging), Case::of);
  }

  /**
   * The result of a spot check.
   *
   * @param area the part of the tenant: the beginning of its communities' paths
   * @param drawn how many entries were drawn
   * @param percent how many in a hundred were right
   */
  @Serdeable
  record Checked(
      String area,
      LocalDate from,
      LocalDate until,
      int drawn,
      int right,
      int wrong,
      int unclear,
      int percent,
      Instant publishedAt) {

    static Checked of(SpotCheck one) {
      return new Checked(
          one.prefix(),
          one.from(),
          one.until(),
          one.drawn(),
          one.right(),
          one.wrong(),
          one.unclear(),
          one.percent(),
          Objects.requireNonNull(one.publishedAt()));
    }
  }

  /**
   * A case.
   *
   * @param entries how many entries it is about
   * @param takenBack how many of them were taken back or corrected
   * @param suspended what is suspended in it today: teams by name, people by number
   */
  @Serdeable
  record Case(
      long community,
      Cause cause,
      Instant publishedAt,
      long entries,
      long takenBack,
      List<PublishedCases.Stopped> suspended) {

    static Case of(PublishedCases.Line line) {
      FalseRecordCase one = line.one();
      return new Case(
          one.community(),
          one.cause(),
          Objects.requireNonNull(one.publishedAt()),
          one.entries(),
          one.takenBack(),
          line.stopped());
    }
  }
}
