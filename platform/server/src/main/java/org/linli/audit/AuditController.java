package org.linli.audit;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;

/** The auditor's page: the log of the tenant, filtered, part after part, and exported. */
@Controller("/audit")
@Produces(MediaType.TEXT_HTML)
class AuditController {

  private static final int AT_ONCE = 50;

  private final AuditTable table;
  private final ReadingAudit reading;
  private final AuditWords words;
  private final Audit audit;
  private final Jobs jobs;
  private final Asking asking;

  AuditController(
      @Named("default") AuditTable table,
      ReadingAudit reading,
      AuditWords words,
      Audit audit,
      Jobs jobs,
      Asking asking) {
    this.table = table;
    this.reading = reading;
    this.words = words;
    this.audit = audit;
    this.jobs = jobs;
    this.asking = asking;
  }

  @Get
  @Access(Role.AUDITOR)
  Page list(HttpRequest<?> request) {
    UnaryOperator<String> typed = name -> request.getParameters().get(name, String.class, "");
    AuditFilter filter = AuditFilter.of(typed);
    Optional<Position> after = Position.parse(typed.apply("after"));
    List<AuditEntry> found = table.read(filter.query(reading::accounts), after, AT_ONCE + 1);
    boolean more = found.size() > AT_ONCE;
    List<AuditEntry> shown = more ? found.subList(0, AT_ONCE) : found;
    return Page.of("audit/list")
        .with("filter", filter.typed())
        .with("lines", reading.lines(shown))
        .with("older", more ? Position.of(shown.getLast()).toString() : "")
        .with("isFirst", after.isEmpty())
        .with("actions", choices(table.actions(), words::action))
        .with("kinds", choices(table.kinds(), words::kind));
  }

  @Post("/exports")
  @Access(Role.AUDITOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer export(@Body Form form) {
    AuditFilter filter = AuditFilter.of(form::text);
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), AuditExport.KIND, asking.now(), filter.typed()));
    audit.record("audit.exported", "job", job, filter.typed());
    return Redirect.to("/jobs/" + job);
  }

  private static Map<String, String> choices(List<String> values, UnaryOperator<String> words) {
    Map<String, String> choices = new LinkedHashMap<>();
    values.forEach(value -> choices.put(value, words.apply(value)));
    return choices;
  }
}
