package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.audit.AccountNames;
import org.linli.hours.Recounts.Recount;

/** Shows that the totals are the sums of their entries, and counts them anew when asked. */
@Controller("/hours/recounts")
@Produces(MediaType.TEXT_HTML)
class RecountController {

  private static final int ON_A_PAGE = 50;

  private final Recounts recounts;
  private final OrderingRecounts ordering;
  private final AccountNames names;

  RecountController(Recounts recounts, OrderingRecounts ordering, AccountNames names) {
    this.recounts = recounts;
    this.ordering = ordering;
    this.names = names;
  }

  /**
   * A recount on the page.
   *
   * @param by who asked; empty every night
   */
  record Line(Recount recount, String by) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  Page list(@QueryValue(defaultValue = "1") int page) {
    Paging paging = new Paging(page, ON_A_PAGE, recounts.count());
    List<Recount> shown = recounts.page(paging);
    Map<Long, String> by =
        names.names(
            shown.stream().map(Recount::askedBy).filter(Objects::nonNull).distinct().toList());
    return Page.of("hours/recounts")
        .with("lines", shown.stream().map(one -> line(one, by)).toList())
        .with("paging", paging);
  }

  /** Starts a recount; one at a time in a tenant. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer start() {
    OrderingRecounts.Ordered ordered = ordering.order();
    return ordered.own()
        ? Redirect.to("/jobs/" + ordered.job())
        : Redirect.to("/hours/recounts").saying("hours.recount.already");
  }

  @Get("/{recount}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  Page show(long recount, @QueryValue(defaultValue = "1") int page) {
    Recount found = recounts.find(recount).orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, recounts.countDifferences(recount));
    return Page.of("hours/recount")
        .crumb("/hours/recounts", "hours.recount")
        .with("recount", found)
        .with("rows", recounts.differences(recount, paging))
        .with("paging", paging);
  }

  private static Line line(Recount recount, Map<Long, String> names) {
    Long by = recount.askedBy();
    return new Line(recount, by == null ? "" : names.getOrDefault(by, Long.toString(by)));
  }
}
