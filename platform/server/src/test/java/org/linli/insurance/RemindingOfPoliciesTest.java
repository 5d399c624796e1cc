package org.linli.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Those who keep a community are told a month before that its insurance runs out (LAW-6). */
@LinliTest
class RemindingOfPoliciesTest {

  private final LinliServer server;
  private final InsuranceGround policies;

  RemindingOfPoliciesTest(LinliServer server) {
    this.server = server;
    this.policies = new InsuranceGround(server, "zhanjiang");
  }

  @Test
  void a_policy_that_runs_out_soon_is_told_once_to_those_who_keep_the_community() {
    Communities communities = server.get(Communities.class);
    long community =
        policies.here(() -> communities.namedPlace("花园" + UUID.randomUUID(), "440802001"));
    String path =
        Objects.requireNonNull(
                policies.here(() -> communities.byIds(List.of(community))).get(community))
            .path();
    LocalDate today = Time.today(server.get(Clock.class));
    policies.accidents(community, today.minusYears(1), today.plusDays(10));
    policies.accidents(community, today, today.plusDays(100));
    Browser keeper = new People(server).logIn("zhanjiang", Role.STATION_HEAD, path);
    Browser elsewhere = new People(server).logIn("zhanjiang", Role.STATION_HEAD, "440811");

    remind();
    remind();

    assertThat(lines(keeper)).containsExactly("未读 1 份保险 30 天内到期");
    assertThat(lines(elsewhere)).isEmpty();
  }

  private void remind() {
    policies.here(
        () -> {
          server.get(RemindingOfPolicies.class).remindHere();
          return true;
        });
  }

  private static List<String> lines(Browser reader) {
    return reader.get("/zhanjiang/notices").html().select(".notice-text").eachText();
  }
}
