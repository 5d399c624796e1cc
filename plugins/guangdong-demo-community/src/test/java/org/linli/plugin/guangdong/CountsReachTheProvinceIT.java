package org.linli.plugin.guangdong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.linli.api.CountsUpwards;
import org.linli.api.Role;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.plugin.SwitchingPlugins;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** What a city counts reaches the province, and nothing else of it (GD-15): once, in both logs. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountsReachTheProvinceIT {

  private static final String ID = GuangdongDemoCommunity.ID;
  private static final String PREFIX = "linlitest_counts_";
  private static final String PAGE = "/demonstration-communities";

  private LinliServer server;
  private People people;

  @BeforeAll
  void a_city_that_starts_with_the_plugin_and_a_province_that_has_it_off() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "counts-tenants");
    SampleTenant.GUANGDONG.write(tenants, SampleTenant.permits(ID));
    SampleTenant.ZHANJIANG.write(
        tenants, SampleTenant.BELOW_GUANGDONG, SampleTenant.startsWith(ID));
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
    people = new People(server);
    for (String tenant : List.of("guangdong", "zhanjiang")) {
      server
          .get(Onboarding.class)
          .onboard(server.tenant(tenant), (number, steps, key, done, total) -> {});
    }
  }

  @AfterAll
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void what_came_while_the_plugin_was_off_is_there_when_the_province_enables_it() {
    Await.until("the counts have come", () -> entry("guangdong", "counts.received"));
    Browser province = people.logIn("guangdong", Role.STAFF);
    assertThat(province.get("/guangdong" + PAGE).status()).isEqualTo(404);

    assertThat(in("guangdong", () -> server.get(SwitchingPlugins.class).enable(ID))).isEmpty();

    Browser.Answer overview = province.get("/guangdong" + PAGE);
    assertThat(overview.html().select("tbody tr:contains(湛江市)").text()).contains("1");
    assertThat(overview.body()).doesNotContain("新江社区");
    in(
        "guangdong",
        () -> {
          server.get(SwitchingPlugins.class).disable(ID);
          return true;
        });
  }

  @Test
  void each_crossing_stands_in_both_logs_in_words() {
    String sent = Await.until("they were sent", () -> entry("zhanjiang", "counts.sent"));
    String came = Await.until("they have come", () -> entry("guangdong", "counts.received"));

    assertThat(sent).contains("\"to\"").contains("guangdong");
    assertThat(came).contains("\"from\"").contains("zhanjiang");
    assertThat(log("zhanjiang", "counts.sent")).contains("上报数据", "guangdong");
    assertThat(log("guangdong", "counts.received")).contains("收到下级数据", "zhanjiang");
  }

  @Test
  void the_same_message_twice_and_an_older_one_that_was_late_change_nothing() {
    Await.until("the first counts have come", () -> entry("guangdong", "counts.received"));
    Instant now = Instant.now().plus(Duration.ofHours(1));
    OutboxMessage newest = message(now, 7);
    take(newest);
    long entries = entries();
    assertThat(sum()).isEqualTo(7);

    take(newest);
    take(message(now.minusSeconds(60), 3));
    assertThat(sum()).isEqualTo(7);
    assertThat(entries()).isEqualTo(entries);

    take(message(now.plusSeconds(1), 5));
    assertThat(sum()).isEqualTo(5);
    assertThat(entries()).isEqualTo(entries + 1);
  }

  @Test
  void counts_of_a_plugin_that_the_province_may_not_use_are_not_taken() {
    OutboxMessage other =
        new OutboxMessage(
            UUID.randomUUID(),
            server.tenant("zhanjiang"),
            "exchange.counts",
            "other",
            Map.of("topic", "other/x", "countedAt", Instant.now().toString(), "counts", "{}"));
    take(other);

    assertThat(
            Tables.rows(
                server, "guangdong", "SELECT id FROM received_counts WHERE topic = 'other/x'"))
        .isEmpty();
  }

  private OutboxMessage message(Instant countedAt, int communities) {
    return new OutboxMessage(
        UUID.randomUUID(),
        server.tenant("zhanjiang"),
        "exchange.counts",
        CountsForProvince.TOPIC,
        Map.of(
            "topic",
            CountsForProvince.TOPIC,
            "countedAt",
            countedAt.toString(),
            "counts",
            "{\"counts\":[{\"division\":\"4408\",\"name\":\"communities\",\"value\":%d}]}"
                .formatted(communities)));
  }

  private void take(OutboxMessage message) {
    server.context().getBeansOfType(OutboxReceiver.class).stream()
        .filter(one -> one.topic().equals(message.topic()))
        .forEach(one -> one.receive(message));
  }

  private long sum() {
    return in(
        "guangdong",
        () ->
            server
                .get(CountsUpwards.class)
                .received(CountsForProvince.TOPIC)
                .getFirst()
                .sum(CountsForProvince.CITY));
  }

  private long entries() {
    return Tables.rows(
            server, "guangdong", "SELECT id FROM audit_entry WHERE action = 'counts.received'")
        .size();
  }

  private Optional<String> entry(String tenant, String action) {
    return Tables.rows(
            server, tenant, "SELECT details FROM audit_entry WHERE action = ? LIMIT 1", action)
        .stream()
        .map(row -> String.valueOf(row.get("details")))
        .findFirst();
  }

  private String log(String tenant, String action) {
    return people.logIn(tenant, Role.AUDITOR).get("/" + tenant + "/audit?action=" + action).body();
  }

  private <T> T in(String tenant, Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }
}
