package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;

/** What the tenant publishes: results of spot checks and cases of false records, without names. */
@Controller("/oversight")
@Produces(MediaType.TEXT_HTML)
final class PublishedController {

  private static final int ON_A_PAGE = 20;

  private final SpotCheckTable checks;
  private final SpotCheckPages pages;
  private final FalseRecordTable cases;
  private final Communities communities;

  PublishedController(
      SpotCheckTable checks,
      SpotCheckPages pages,
      FalseRecordTable cases,
      Communities communities) {
    this.checks = checks;
    this.pages = pages;
    this.cases = cases;
    this.communities = communities;
  }

  /** A case with the name of its community. */
  record Line(FalseRecordCase one, @Nullable CommunityFacts community) {}

  @Get
  @Access(anyone = true)
  Page show(@QueryValue(defaultValue = "1") int page) {
    Scope whole = new Scope(List.of(CurrentTenant.get().division()));
    long spots = checks.count(whole, true);
    long published = cases.countPublished();
    // Both lists are turned together: the longer one says how many pages there are.
    Paging paging = new Paging(page, ON_A_PAGE, Math.max(spots, published));
    List<FalseRecordCase> found = cases.published(paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(FalseRecordCase::community).distinct().toList());
    return Page.of("oversight/published")
        .with("spots", pages.rows(checks.page(whole, true, paging)))
        .with(
            "cases", found.stream().map(one -> new Line(one, places.get(one.community()))).toList())
        .with("paging", paging);
  }
}
