package org.linli.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.Browser;

/** A request sent again under its key does nothing again. */
@LinliTest
class IdempotencyTest {

  private final String name = UUID.randomUUID().toString();
  private final String key = UUID.randomUUID().toString();
  private final LinliServer server;
  private final Browser browser;

  IdempotencyTest(LinliServer server) {
    this.server = server;
    this.browser = new Browser(server);
  }

  @Test
  void a_retry_gets_the_same_answer_and_makes_nothing() {
    Browser.Answer first = make(name, key);
    Browser.Answer second = make(name, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body()).contains(name);
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).contains("/made/");
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void another_body_under_the_same_key_is_a_conflict() {
    make(name, key);

    Browser.Answer other = make("other " + name, key);

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.body()).contains("idempotency.otherBody");
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void without_a_key_each_request_counts_and_a_strange_key_is_refused() {
    make(name);
    make(name);

    assertThat(made()).isEqualTo(2);
    assertThat(make(name, "k".repeat(101)).status()).isEqualTo(400);
  }

  @Test
  void a_refused_request_leaves_nothing_and_may_be_mended_under_the_same_key() {
    Browser.Answer refused = send("beibei", name, Idempotent.HEADER, key, "X-Refuse", "yes");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(made()).isZero();

    assertThat(make(name, key).status()).isEqualTo(201);
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void the_same_key_in_another_tenant_is_another_request() {
    String first = make(name, key).body();
    String second = send("zhanjiang", name, Idempotent.HEADER, key, "X-Refuse", "no").body();

    assertThat(second).isNotEqualTo(first).contains(name);
  }

  @Test
  void of_many_at_once_one_does_it_and_all_get_its_answer() throws Exception {
    Set<String> answers = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<Browser.Answer>> all = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        all.add(threads.submit(() -> make(name, key)));
      }
      for (Future<Browser.Answer> one : all) {
        assertThat(one.get().status()).isEqualTo(201);
        answers.add(one.get().body());
      }
    }

    assertThat(answers).hasSize(1);
    assertThat(made()).isEqualTo(1);
  }

  @Test
  void an_answer_is_forgotten_after_thirty_days() {
    make(name, key);
    Tenants tenants = server.get(Tenants.class);
    AnsweredRequests answered = server.get(AnsweredRequests.class);
    OnOneNode onOneNode = server.get(OnOneNode.class);

    new Forgetting(tenants, answered, onOneNode, in(29)).forget();
    make(name, key);
    assertThat(made()).isEqualTo(1);

    new Forgetting(tenants, answered, onOneNode, in(31)).forget();
    make(name, key);
    assertThat(made()).isEqualTo(2);
  }

  private static Clock in(int days) {
    return Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
  }

  private Browser.Answer make(String what, String... keys) {
    return keys.length == 0
        ? send("beibei", what, "X-Refuse", "no")
        : send("beibei", what, Idempotent.HEADER, keys[0], "X-Refuse", "no");
  }

  private Browser.Answer send(String tenant, String what, String... headers) {
    String[] all = new String[headers.length + 4];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    all[headers.length + 2] = "Accept";
    all[headers.length + 3] = "application/json";
    return browser.send("POST", "/" + tenant + "/api/made", "{\"name\":\"" + what + "\"}", all);
  }

  /** How many were made, by the entries that stayed in the audit log. */
  private int made() {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("beibei"),
            () ->
                server
                    .context()
                    .getBean(JdbcOperations.class, Qualifiers.byName("default"))
                    .execute(
                        connection -> {
                          try (var count =
                              connection.prepareStatement(
                                  "SELECT COUNT(*) FROM audit_entry"
                                      + " WHERE kind = 'sample' AND object = ?")) {
                            count.setString(1, name);
                            try (var row = count.executeQuery()) {
                              row.next();
                              return row.getInt(1);
                            }
                          }
                        }));
  }
}
