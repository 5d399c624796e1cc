package org.linli.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import jakarta.inject.Named;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.web.Platform;

/** The log of what was done outside of any tenant, for the platform's operator and auditor. */
@Platform
@Controller("/operator/audit")
@Produces(MediaType.TEXT_HTML)
class PlatformAuditController {

  private final AuditTable table;
  private final AuditParts parts;

  PlatformAuditController(@Named("control") AuditTable table, AuditParts parts) {
    this.table = table;
    this.parts = parts;
  }

  @Get
  @Access({Role.OPERATOR, Role.AUDITOR})
  Page list(HttpRequest<?> request) {
    return parts.show(table, request).crumb("/operator", "operator.title");
  }
}
