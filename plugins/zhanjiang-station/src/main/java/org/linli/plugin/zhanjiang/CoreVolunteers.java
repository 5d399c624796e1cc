package org.linli.plugin.zhanjiang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.SignUpRule;

/**
 * A community's courses are for its core volunteers (志愿者骨干), who have served there long enough in
 * the year of the course, wherever they live and whatever they served elsewhere. A course for the
 * whole township is no community's own and stays open.
 *
 * @param hours how long is enough: so many hours are (ZJ-11: 48小时以上)
 */
record CoreVolunteers(long hours) implements SignUpRule {

  private static final String ONLY_CORE = "core-only-courses";
  static final String HOURS = "core-hours";
  private static final String WORDS = ZhanjiangStation.ID + ".setting.";
  private static final int MINUTES = 60;

  static List<Setting> settings() {
    return List.of(
        new Setting(ONLY_CORE, WORDS + ONLY_CORE, new Setting.Flag(), "true", Clauses.ZJ_11),
        new Setting(HOURS, WORDS + HOURS, new Setting.Whole(1, 2000), "48", Clauses.ZJ_11));
  }

  /** The rule as the tenant has it; none where it is switched off. */
  static List<SignUpRule> chosen(Settings settings) {
    return Boolean.parseBoolean(settings.value(ZhanjiangStation.ID, ONLY_CORE))
        ? List.of(new CoreVolunteers(Long.parseLong(settings.value(ZhanjiangStation.ID, HOURS))))
        : List.of();
  }

  @Override
  public String id() {
    return "core-volunteers";
  }

  @Override
  public Set<Joinable.Kind> about() {
    return Set.of(Joinable.Kind.COURSE);
  }

  @Override
  public Decision decide(Joinable what, Joiner who) {
    return what.beyondCommunity() || who.minutesHere() >= hours * MINUTES
        ? Decision.ALLOWED
        : Decision.refused(
            Clauses.ZJ_11,
            ZhanjiangStation.ID + ".refused.core",
            what.day().getYear(),
            hours,
            inHours(who.minutesHere()));
  }

  /** Never rounded up: 47 hours and 59 minutes are not 48 hours. */
  static String inHours(long minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(BigDecimal.valueOf(MINUTES), 1, RoundingMode.DOWN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
