package org.linli.plugin.zhanjiang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.Message;

/** Whose a community's courses are (ZJ-11, 附件4 第四条). */
class CoreVolunteersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 5);
  private static final Joinable COURSE = new Joinable(Joinable.Kind.COURSE, 7, false, DAY, "", 0);

  private final CoreVolunteers rule = new CoreVolunteers(48);

  @Test
  void forty_eight_hours_are_enough_and_a_minute_less_is_not() {
    assertThat(rule.decide(COURSE, served(48 * 60))).isEqualTo(Decision.ALLOWED);
    assertThat(rule.decide(COURSE, served(48 * 60 - 1)))
        .isEqualTo(
            new Decision.Refused(
                Message.of("zhanjiang-station.refused.core", 2026, 48, "47.9"), Clauses.ZJ_11));
  }

  @Test
  void whole_hours_are_said_without_a_fraction_and_nothing_is_said_as_nothing() {
    assertThat(said(served(120))).isEqualTo("2");
    assertThat(said(served(600))).isEqualTo("10");
    assertThat(said(served(0))).isEqualTo("0");
  }

  @Test
  void it_does_not_matter_where_a_core_volunteer_lives() {
    assertThat(rule.decide(COURSE, new Joiner(70, false, false, 8, 5000)))
        .isEqualTo(Decision.ALLOWED);
  }

  @Test
  void a_course_for_the_whole_township_is_open_to_everyone() {
    assertThat(rule.decide(new Joinable(Joinable.Kind.COURSE, 7, true, DAY, "", 0), served(0)))
        .isEqualTo(Decision.ALLOWED);
  }

  private String said(Joiner who) {
    return rule.decide(COURSE, who) instanceof Decision.Refused(Message reason, var clause)
        ? reason.args().getLast()
        : "";
  }

  private static Joiner served(long minutes) {
    return new Joiner(30, false, false, 7, minutes);
  }
}
