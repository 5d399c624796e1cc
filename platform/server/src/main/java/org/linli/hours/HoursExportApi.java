package org.linli.hours;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Role;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;

/** The ledger as a file, for programs. */
@Controller("/api/hours/export")
class HoursExportApi {

  private final OrderingExports ordering;

  HoursExportApi(OrderingExports ordering) {
    this.ordering = ordering;
  }

  /**
   * Asks for the entries of a filter as a spreadsheet; the job of the answer's id writes it. Once
   * for each {@code Idempotency-Key}.
   */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  HttpResponse<Made> export(@Body Asked asked) {
    Map<String, String> filter = new HashMap<>();
    filter.put("from", text(asked.from()));
    filter.put("until", text(asked.until()));
    filter.put("volunteer", text(asked.volunteer()));
    filter.put("community", text(asked.community()));
    filter.put("came", text(asked.came()));
    return Made.at("/jobs", ordering.order(filter));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /**
   * Which entries; all of the viewer's scope without any.
   *
   * @param came true for only what came from other tenants
   */
  @Serdeable
  record Asked(
      @Nullable String from,
      @Nullable String until,
      @Nullable Long volunteer,
      @Nullable Long community,
      @Nullable Boolean came) {}
}
