package org.linli.operator;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.outbox.Outbox;
import org.linli.plugin.Plugins;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/** The operator's desk: the tenants, and each one's page. */
@Platform
@Controller("/operator")
@Produces(MediaType.TEXT_HTML)
class TenantsController {

  private static final int JOBS = 200;

  private final Tenants tenants;
  private final TenantRows rows;
  private final TenantLives lives;
  private final Jobs jobs;
  private final Outbox outbox;
  private final Plugins plugins;

  TenantsController(
      Tenants tenants,
      TenantRows rows,
      TenantLives lives,
      Jobs jobs,
      Outbox outbox,
      Plugins plugins) {
    this.tenants = tenants;
    this.rows = rows;
    this.lives = lives;
    this.jobs = jobs;
    this.outbox = outbox;
    this.plugins = plugins;
  }

  @Get
  @Access(Role.OPERATOR)
  Page list(@QueryValue(defaultValue = "") String state) {
    List<TenantRow> all = rows.all();
    Map<TenantState, Long> counts =
        all.stream()
            .collect(Collectors.groupingBy(TenantRow::state, TreeMap::new, Collectors.counting()));
    return Page.of("operator/tenants")
        .with("total", all.size())
        .with("counts", counts)
        .with("states", TenantState.values())
        .with("state", state)
        .with(
            "rows",
            all.stream()
                .filter(row -> state.isEmpty() || row.state().name().equals(state))
                .toList());
  }

  @Get("/tenants/{id}")
  @Access(Role.OPERATOR)
  Page show(String id) {
    TenantRow row = rows.find(id).orElseThrow(Problem::notFound);
    return Page.of("operator/tenant")
        .crumb("/operator", "operator.title")
        .with("row", row)
        .with("above", row.tenant().above().flatMap(above -> tenants.find(above.value())))
        .with("permitted", permitted(row))
        .with("onboarding", newestOnboarding(row.tenant()).orElse(null))
        .with(
            "failing",
            row.state() == TenantState.ONBOARDING
                ? 0
                : tenants.within(row.tenant(), outbox::failing));
  }

  @Post("/tenants/{id}/onboarding")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer onboard(String id) {
    return Redirect.outside("/operator/jobs/" + lives.onboard(tenant(id)));
  }

  @Post("/tenants/{id}/suspension")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer suspend(String id) {
    Tenant tenant = tenant(id);
    lives.suspend(tenant);
    return Redirect.outside("/operator/tenants/" + id).saying("operator.suspended", tenant.name());
  }

  @Post("/tenants/{id}/resumption")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer resume(String id) {
    Tenant tenant = tenant(id);
    lives.resume(tenant);
    return Redirect.outside("/operator/tenants/" + id).saying("operator.resumed", tenant.name());
  }

  /** A plugin that the tenant may use. */
  private record Permitted(String id, String messageKey, boolean enabled) {}

  private List<Permitted> permitted(TenantRow row) {
    return row.tenant().plugins().permitted().stream()
        .flatMap(id -> plugins.find(id).stream())
        .map(
            plugin ->
                new Permitted(
                    plugin.id(),
                    plugin.speaker().about().messageKey(),
                    row.plugins().contains(plugin.id())))
        .toList();
  }

  private Optional<Job> newestOnboarding(Tenant tenant) {
    return jobs.newest(OnboardingJob.KIND, JOBS).stream()
        .filter(job -> tenant.id().value().equals(job.payload().get(OnboardingJob.TENANT)))
        .max(Comparator.comparing(Job::id));
  }

  private Tenant tenant(String id) {
    return tenants.find(id).orElseThrow(Problem::notFound);
  }
}
