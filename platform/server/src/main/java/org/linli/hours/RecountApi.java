package org.linli.hours;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Part;

/** Whether the totals are the sums of their entries, for programs, and counting them anew. */
@Controller("/api/hours/recounts")
class RecountApi {

  private final Recounts recounts;
  private final OrderingRecounts ordering;

  RecountApi(Recounts recounts, OrderingRecounts ordering) {
    this.recounts = recounts;
    this.ordering = ordering;
  }

  /**
   * The recounts, the newest first; those of every night included.
   *
   * @param size recounts at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  Part<Item> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, recounts.count());
    return Part.of(paging, recounts.page(paging), Item::of);
  }

  /** Starts a recount, or finds the one that goes on. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  @Status(HttpStatus.ACCEPTED)
  HttpResponse<Ordered> start() {
    OrderingRecounts.Ordered ordered = ordering.order();
    URI page = URI.create("/" + CurrentTenant.get().id() + "/jobs/" + ordered.job());
    return HttpResponse.<Ordered>accepted(page).body(new Ordered(ordered.job(), ordered.own()));
  }

  /** A recount. */
  @Get("/{recount}")
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  Item show(long recount) {
    return recounts.find(recount).map(Item::of).orElseThrow(Problem::notFound);
  }

  /**
   * The totals that weren't the sums of their entries.
   *
   * @param size differences at once, at most 500
   */
  @Get("/{recount}/differences")
  @Access({Role.TENANT_ADMINISTRATOR, Role.AUDITOR})
  Part<Difference> differences(
      long recount,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    recounts.find(recount).orElseThrow(Problem::notFound);
    Paging paging = Part.asked(page, size, recounts.countDifferences(recount));
    return Part.of(paging, recounts.differences(recount, paging), Difference::of);
  }

  /**
   * A recount.
   *
   * @param askedBy the account that asked for it; none every night
   * @param entries how many entries the ledger had
   */
  @Serdeable
  record Item(
      long id,
      @Nullable Long askedBy,
      long entries,
      int differences,
      Instant begunAt,
      Instant endedAt) {

    static Item of(Recounts.Recount one) {
      return new Item(
          one.id(), one.askedBy(), one.entries(), one.differences(), one.begunAt(), one.endedAt());
    }
  }

  /**
   * The job that does it.
   *
   * @param own whether the viewer asked for it, and so may watch it
   */
  @Serdeable
  record Ordered(long job, boolean own) {}

  /**
   * A total that isn't the sum of its entries.
   *
   * @param year the year; for totals by quarter or half of a month, its number from 2000 on
   * @param minutes how much the entries have more than the total
   */
  @Serdeable
  record Difference(
      Dimension dimension, long subject, long part, int year, long minutes, long services) {

    static Difference of(Recounting.Difference one) {
      return new Difference(
          one.dimension(), one.subject(), one.part(), one.year(), one.minutes(), one.services());
    }
  }
}
