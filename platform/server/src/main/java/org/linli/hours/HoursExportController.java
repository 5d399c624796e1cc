package org.linli.hours;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.HashMap;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;

/** The ledger as a file, as it is filtered. */
@Controller("/hours/export")
@Produces(MediaType.TEXT_HTML)
class HoursExportController {

  private final OrderingExports ordering;

  HoursExportController(OrderingExports ordering) {
    this.ordering = ordering;
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect export(@Body Form form) {
    Map<String, String> filter = new HashMap<>();
    ExportingHours.FILTER.forEach(name -> filter.put(name, form.text(name)));
    return Redirect.to("/jobs/" + ordering.order(filter));
  }
}
