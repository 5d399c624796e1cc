package org.linli.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.UnaskedBeans;

/** The contract of plugins finds what would act in a tenant that hasn't enabled them. */
@LinliTest
class UnaskedBeansTest {

  /** Never sent by anyone. */
  record Sent() {}

  /** As no plugin may have one. */
  @Singleton
  static class Alarm {
    @Scheduled(initialDelay = "1000d", fixedDelay = "1000d")
    void ring() {}

    @EventListener
    void hear(Sent sent) {}

    void wait(String quietly) {}
  }

  /** One that would stand on the page of every tenant's communities, had it anything to say. */
  @Singleton
  static class Section implements CommunitySection {
    @Override
    public int order() {
      return 999;
    }

    @Override
    public Optional<Shown> of(CommunityFacts community) {
      return Optional.empty();
    }
  }

  @Test
  void a_timer_a_listener_and_a_section_of_its_own_are_found_and_a_quiet_method_is_not(
      LinliServer server) {
    Set<String> found =
        UnaskedBeans.among(
            server.context().getAllBeanDefinitions().stream()
                .filter(
                    bean ->
                        bean.getBeanType() == Alarm.class || bean.getBeanType() == Section.class));

    assertThat(found)
        .containsExactly(
            "Alarm.hear is EventListener",
            "Alarm.ring is Scheduled",
            "Section is a CommunitySection");
  }
}
