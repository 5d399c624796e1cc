package org.linli.indicator;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Indicator;
import org.linli.api.Scope;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What every plugin's indicators hold to is tried on some that do and some that don't. */
@LinliTest
class IndicatorTrialsTest {

  private final LinliServer server;
  private final TrialIndicators trial;
  private final Set<Long> all;

  IndicatorTrialsTest(LinliServer server) {
    this.server = server;
    this.trial = server.get(TrialIndicators.class);
    this.all =
        server
            .get(Tenants.class)
            .within(
                server.tenant("zhanjiang"),
                () ->
                    server
                        .get(Communities.class)
                        .within(new Scope(java.util.List.of("4408")))
                        .stream()
                        .map(CommunityFacts::id)
                        .collect(Collectors.toSet()));
  }

  @AfterEach
  void take() {
    trial.give("zhanjiang");
  }

  @Test
  void one_that_asks_once_for_all_units_passes() {
    assertThatCode(() -> tried(trial.teams(all, Set.of()))).doesNotThrowAnyException();
  }

  @Test
  void one_that_asks_for_each_unit_or_breaks_or_has_nothing_behind_its_figure_does_not() {
    assertThatThrownBy(() -> tried(trial.wasteful(all)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("statements of wasteful");
    assertThatThrownBy(() -> tried(TrialIndicators.broken(all)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> tried(TrialIndicators.monthly(all)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("has records behind its figure");
  }

  private void tried(Indicator indicator) {
    trial.give("zhanjiang", indicator);
    server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () -> server.get(IndicatorTrials.class).of(trial.speakers().getFirst()));
  }
}
