package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * Records to look at: league branches, stations in every state and teams of the provincial
 * demonstration communities, universities and other organizations paired with communities, posts
 * that volunteers take up, requests for help, spaces, publicity, a fund, and whom to call about
 * form 1. Laid once, by the demo's own accounts.
 */
final class DemoData {

  private static final String PLUGIN = "guangdong-demo-community";

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;

  /**
   * The data of a demo.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoData(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
  }

  /**
   * Lays what isn't there yet; a start that was interrupted half-way is continued.
   *
   * @param goOn asked before each tenant; throws when it is to stop
   */
  void lay(Runnable goOn) {
    goOn.run();
    if (Files.exists(laid)) {
      return;
    }
    IO.println("Laying records to look at.");
    Tenants tenants = context.getBean(Tenants.class);
    DemoCommunity.all().stream()
        .collect(
            Collectors.groupingBy(DemoCommunity::tenant, LinkedHashMap::new, Collectors.toList()))
        .forEach((id, some) -> tenants.find(id).ifPresent(tenant -> lay(tenant, some, goOn)));
    new DemoUniversities(context, server, accounts).lay(goOn);
    DemoPartner.all().stream()
        .map(DemoPartner::tenant)
        .distinct()
        .forEach(id -> tenants.find(id).ifPresent(tenant -> layNeighbours(tenant, goOn)));
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void lay(Tenant tenant, List<DemoCommunity> communities, Runnable goOn) {
    goOn.run();
    try (DemoClient administrator = client(tenant, "TENANT_ADMINISTRATOR")) {
      administrator.submit("plugins/" + PLUGIN + "/settings", contact(tenant));
    }
    try (DemoClient staff = client(tenant, "STAFF")) {
      boolean starts = tenant.plugins().starting().contains(PLUGIN);
      DemoRecords records = new DemoRecords(staff, starts);
      communities.forEach(records::lay);
      if (starts) {
        sendForm(staff, tenant);
      }
    }
  }

  /** Form 1 goes to the province as it is, with what is missing. */
  private static void sendForm(DemoClient staff, Tenant tenant) {
    staff.make(
        "api/due/guangdong-form-1/2022-09-01/tenant-" + tenant.division() + "/submission",
        "form-1-" + tenant.id(),
        Map.of("missingSeen", true));
  }

  private void layNeighbours(Tenant tenant, Runnable goOn) {
    goOn.run();
    try (DemoClient staff = client(tenant, "STAFF");
        DemoClient second = client(tenant, "TENANT_ADMINISTRATOR")) {
      String id = tenant.id().value();
      Clock clock = context.getBean(Clock.class);
      new DemoNeighbours(id, staff, second).lay();
      new DemoNeeds(id, staff, clock).lay();
      new DemoSpaces(id, staff, second, clock instanceof DemoClock time ? time : null).lay();
      new DemoPublicity(id, staff, second).lay();
      new DemoSurveys(id, staff, clock).lay();
    }
    layStations(tenant);
  }

  private void layStations(Tenant tenant) {
    LocalDate today = Time.today(context.getBean(Clock.class));
    String id = tenant.id().value();
    try (DemoClient staff = client(tenant, "STAFF")) {
      if (accounts.has(id, "STATION_HEAD")) {
        try (DemoClient head = client(tenant, "STATION_HEAD")) {
          new DemoStations(id, staff, head, today).lay();
        }
      } else {
        new DemoStations(id, staff, null, today).lay();
      }
    }
  }

  /** Nobody and no number: it must not ring anywhere. */
  private static Map<String, String> contact(Tenant tenant) {
    String unit =
        tenant
            .plugins()
            .settings()
            .getOrDefault(PLUGIN, Map.of())
            .getOrDefault("reporting-unit", "");
    return Map.of(
        "reporting-unit", unit,
        "contact", "演示联系人（虚构）",
        "contact-phone", "0000-0000000（演示，不能拨打）");
  }

  private DemoClient client(Tenant tenant, String role) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class),
        server.resolve("/" + tenant.id() + "/"),
        accounts.firstOf(tenant.id().value(), role));
  }
}
