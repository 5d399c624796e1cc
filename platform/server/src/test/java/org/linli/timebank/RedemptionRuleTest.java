package org.linli.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.SignUpRule;
import org.linli.joining.JoiningRefused;
import org.linli.joining.SampleRules;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;

/** Who may redeem is a region's rule, asked behind the locks and shown before (ZJ-8, ZJ-11). */
@LinliTest
class RedemptionRuleTest {

  private static final String TENANT = "beibei";

  private final LinliServer server;
  private final TimeGround here;

  RedemptionRuleTest(LinliServer server) {
    this.server = server;
    this.here = new TimeGround(server, TENANT, "500109002");
  }

  @Test
  void whom_the_region_refuses_reads_why_keeps_the_minutes_and_redeems_once_the_rule_is_gone() {
    long offer = here.offer(1);
    long volunteer = here.served(600);
    String own = here.volunteers.withAccount(volunteer);
    server
        .get(SampleRules.class)
        .holding(
            TENANT,
            new OnlyLongServing(48 * 60),
            () -> {
              assertThatThrownBy(() -> here.redeem(offer, volunteer))
                  .isInstanceOf(JoiningRefused.class);
              assertThat(
                      new People(server)
                          .logIn(own)
                          .get("/beibei/time-bank/offers/" + offer)
                          .html()
                          .select("main")
                          .text())
                  .contains("现在还不能兑换", SampleRules.CLAUSE.sentence())
                  .doesNotContain("用 60 分钟兑换");
            });
    assertThat(here.purse(volunteer).balance()).isEqualTo(600);
    assertThat(here.known(offer).left()).isEqualTo(1);

    here.redeem(offer, volunteer);
    assertThat(here.purse(volunteer).balance()).isEqualTo(540);
    assertThat(here.known(offer).isGone()).isTrue();
  }

  /** Wants so many minutes served here this year. */
  private record OnlyLongServing(long minutes) implements SignUpRule {

    @Override
    public String id() {
      return "long-serving";
    }

    @Override
    public Set<Joinable.Kind> about() {
      return Set.of(Joinable.Kind.REDEMPTION);
    }

    @Override
    public Decision decide(Joinable what, Joiner who) {
      return who.minutesHere() >= minutes
          ? Decision.ALLOWED
          : Decision.refused(SampleRules.CLAUSE, "timebank.refused.over");
    }
  }
}
