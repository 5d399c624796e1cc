package org.linli.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.tenant.OnboardingStep;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A server that stops in the middle of an onboarding leaves it to the next one to finish. */
@Tag("database")
class OnboardingRestartTest {

  private static final String PREFIX = "linlitestrestart_";
  private static final String STOPS = "linli.test.stops-half-way";
  private static final Path FILES = Path.of("target", "test-tenants-restart");

  /** A step between the communities and the plugins that goes on until its server stops. */
  @Singleton
  @Requires(property = STOPS)
  static final class HalfWay implements OnboardingStep {

    @Override
    public String messageKey() {
      return "onboarding.plugins";
    }

    @Override
    public int getOrder() {
      return 50;
    }

    @Override
    public void run(Tenant tenant, Progress progress) {
      progress.at(1, 2);
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        throw new IllegalStateException("the server stops", e);
      }
    }
  }

  @BeforeEach
  void nothing_is_there() {
    LinliServer.dropOldSchemas(PREFIX);
    LinliServer.write(FILES, "yunfu", "name: 云浮市\nkind: city\ndivision: \"4453\"\n");
  }

  @AfterEach
  void nothing_is_left() {
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void the_next_server_finishes_what_the_first_one_began() {
    long job = beginAndStop();

    try (LinliServer next = start(Map.of())) {
      Job done =
          Await.until(
              "the job has ended",
              () -> next.get(Jobs.class).find(job).filter(one -> !one.isOpen()));

      assertThat(done.state()).isEqualTo(Job.State.DONE);
      assertThat(state(next)).isEqualTo(TenantState.ACTIVE);
      assertThat(communities(next)).isEqualTo(withoutRepetition(next)).isGreaterThan(800);
      Browser operator = new People(next).logInOperator();
      assertThat(operator.get("/operator/jobs/" + job).html().select(".lead").text())
          .isEqualTo("云浮市已开通。");
      assertThat(operator.get("/operator/audit?action=tenant.onboarded").html().select("tbody tr"))
          .hasSize(1);
    }
  }

  private long beginAndStop() {
    try (LinliServer first = start(Map.of(STOPS, true))) {
      Browser operator = new People(first).logInOperator();
      String page = "/operator/tenants/yunfu";
      String there = operator.submit(operator.get(page), Map.of()).header("Location");
      long job = Long.parseLong(there.replace("/operator/jobs/", ""));
      Await.until(
          "it is half-way",
          () ->
              first
                  .get(Jobs.class)
                  .find(job)
                  .filter(one -> one.message().key().equals("onboarding.plugins")));
      assertThat(state(first)).isEqualTo(TenantState.ONBOARDING);
      return job;
    }
  }

  private static LinliServer start(Map<String, Object> more) {
    Map<String, Object> settings = new java.util.HashMap<>(more);
    settings.put("linli.schema-prefix", PREFIX);
    return LinliServer.start(FILES, settings);
  }

  private static TenantState state(LinliServer server) {
    return server.get(Tenants.class).stateOf(server.tenant("yunfu"));
  }

  private static long communities(LinliServer server) {
    return in(server, () -> server.get(Communities.class).countable(yunfu()));
  }

  private static long withoutRepetition(LinliServer server) {
    return in(
        server,
        () ->
            server.get(Communities.class).within(yunfu()).stream()
                .map(one -> Optional.ofNullable(one.divisionCode()).orElseThrow())
                .distinct()
                .count());
  }

  private static Scope yunfu() {
    return new Scope(List.of("4453"));
  }

  private static long in(LinliServer server, java.util.function.Supplier<Long> work) {
    return server.get(Tenants.class).within(server.tenant("yunfu"), work);
  }
}
