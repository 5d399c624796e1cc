package org.linli.demo;

import io.micronaut.context.BeanContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** Onboards every tenant that isn't yet; a start that was interrupted half-way is continued. */
final class FirstStart {

  private static final int AT_ONCE = 2;

  private final BeanContext context;
  private final Tenants tenants;
  private final Onboarding onboarding;
  private final Runnable goOn;

  /**
   * A first start.
   *
   * @param goOn asked often; throws when it is to stop
   */
  FirstStart(BeanContext context, Runnable goOn) {
    this.context = context;
    this.goOn = goOn;
    tenants = context.getBean(Tenants.class);
    onboarding = context.getBean(Onboarding.class);
  }

  /** The province first: what cities send to it finds it there. */
  void run(DemoAccounts accounts) {
    List<Tenant> waiting =
        tenants.all().stream()
            .filter(tenant -> tenants.stateOf(tenant) == TenantState.ONBOARDING)
            .sorted(Comparator.comparing(tenant -> tenant.above().isPresent()))
            .toList();
    if (waiting.isEmpty()) {
      return;
    }
    IO.println("First start: onboarding %d tenants, a minute or two.".formatted(waiting.size()));
    accounts.enroll(context);
    AtomicInteger done = new AtomicInteger();
    List<Future<?>> running = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Tenant tenant : waiting) {
        running.add(
            threads.submit(
                () -> {
                  goOn.run();
                  onboarding.onboard(tenant, (number, steps, key, at, of) -> goOn.run());
                  IO.println(
                      "  %d/%d %s"
                          .formatted(done.incrementAndGet(), waiting.size(), tenant.name()));
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The first start was interrupted; start again to continue it.");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A tenant could not be onboarded", e.getCause());
    }
  }
}
