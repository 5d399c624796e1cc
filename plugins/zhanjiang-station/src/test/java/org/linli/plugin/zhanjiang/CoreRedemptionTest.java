package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.Message;

/** Who may redeem what a community offers (ZJ-11, 附件4 第四条). */
class CoreRedemptionTest {

  private static final Joinable SOMETHING =
      new Joinable(Joinable.Kind.REDEMPTION, 7, false, LocalDate.of(2026, 12, 5), "", 0);

  private final CoreRedemption rule = new CoreRedemption(48);

  @Test
  void it_speaks_about_redeeming_alone() {
    assertThat(rule.about()).isEqualTo(Set.of(Joinable.Kind.REDEMPTION));
  }

  @Test
  void forty_eight_hours_here_this_year_are_enough_and_a_minute_less_is_not() {
    assertThat(rule.decide(SOMETHING, served(48 * 60))).isEqualTo(Decision.ALLOWED);
    assertThat(rule.decide(SOMETHING, served(48 * 60 - 1)))
        .isEqualTo(
            new Decision.Refused(
                Message.of("zhanjiang-station.refused.redemption", 2026, 48, "47.9"),
                Clauses.ZJ_11_REDEMPTION));
  }

  private static Joiner served(long minutes) {
    return new Joiner(30, false, false, 7, minutes);
  }
}
