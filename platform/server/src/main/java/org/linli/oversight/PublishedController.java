package org.linli.oversight;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;

/**
 * What the tenant publishes, for everyone: results of spot checks, and cases of false records with
 * what is suspended in them, without names of people ({@link PublishedCases}).
 */
@Controller("/oversight")
@Produces(MediaType.TEXT_HTML)
final class PublishedController {

  private static final int ON_A_PAGE = 20;

  private final SpotCheckTable checks;
  private final SpotCheckPages pages;
  private final PublishedCases cases;

  PublishedController(SpotCheckTable checks, SpotCheckPages pages, PublishedCases cases) {
    this.checks = checks;
    this.pages = pages;
    this.cases = cases;
  }

  @Get
  @Access(anyone = true)
  Page show(@QueryValue(defaultValue = "1") int page) {
    Scope whole = new Scope(List.of(CurrentTenant.get().division()));
    long spots = checks.count(whole, true);
    long published = cases.count();
    // Both lists are turned together: the longer one says how many pages there are.
    Paging paging = new Paging(page, ON_A_PAGE, Math.max(spots, published));
    return Page.of("oversight/published")
        .with("spots", pages.rows(checks.page(whole, true, paging)))
        .with("cases", cases.page(paging))
        .with("paging", paging);
  }
}
