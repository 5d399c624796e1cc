package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.tenant.Tenants;

/**
 * Who leads volunteer service in communities of 湛江: one group is whole, so that all that hangs on
 * its station's walls can be printed, another lacks people. Made up; what is there already stays.
 */
final class DemoLeadingGroups {

  private static final String TENANT = "zhanjiang";

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;

  DemoLeadingGroups(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
  }

  /** A line of the file. */
  private record Line(String community, String post, String name, String title) {

    static Line of(String line) {
      List<String> cells = Arrays.asList(line.split(",", -1));
      return new Line(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
    }
  }

  void lay(Runnable goOn) {
    goOn.run();
    if (context.getBean(Tenants.class).find(TENANT).isEmpty()) {
      return;
    }
    try (DemoClient staff =
        DemoClient.logIn(
            context.getBean(JsonMapper.class),
            server.resolve("/" + TENANT + "/"),
            accounts.firstOf(TENANT, "STAFF"))) {
      DemoFile.lines("/demo/leading-groups.csv")
          .skip(1)
          .map(Line::of)
          .collect(Collectors.groupingBy(Line::community))
          .forEach((community, lines) -> lay(staff, community, lines));
    }
  }

  private static void lay(DemoClient staff, String code, List<Line> lines) {
    long community =
        staff.items("api/communities?q=" + code).stream()
            .filter(found -> code.equals(found.get("divisionCode")))
            .map(found -> ((Number) found.get("id")).longValue())
            .findFirst()
            .orElseThrow();
    String people = "api/communities/%d/people".formatted(community);
    Set<String> known =
        staff.list(people).stream()
            .map(one -> one.get("post") + " " + one.get("title"))
            .collect(Collectors.toSet());
    boolean led = known.stream().anyMatch(one -> one.startsWith("LEADER "));
    lines.stream()
        .filter(one -> !known.contains(one.post() + " " + one.title()))
        .filter(one -> !led || !one.post().equals("LEADER"))
        .forEach(
            one ->
                staff.make(
                    people,
                    "demo-group-%d-%s"
                        .formatted(
                            community, Integer.toHexString((one.post() + one.title()).hashCode())),
                    Map.of("post", one.post(), "name", one.name(), "title", one.title())));
  }
}
