package org.linli.plugin.zhanjiang;

import java.util.List;
import java.util.Set;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.SignUpRule;

/**
 * What a community offers for hours served is for its core volunteers (志愿者骨干), who have served
 * there long enough this year. The document's main text lets any volunteer redeem, its annex core
 * volunteers: a setting, which begins with the annex.
 *
 * @param hours how long is enough: so many hours are (ZJ-11: 48小时以上)
 */
record CoreRedemption(long hours) implements SignUpRule {

  private static final String ONLY_CORE = "core-only-redemption";
  private static final int MINUTES = 60;

  static List<Setting> settings() {
    return List.of(
        new Setting(
            ONLY_CORE,
            ZhanjiangStation.ID + ".setting." + ONLY_CORE,
            new Setting.Flag(),
            "true",
            Clauses.ZJ_11_REDEMPTION));
  }

  /** The rule as the tenant has it; none where everyone may redeem. */
  static List<SignUpRule> chosen(Settings settings) {
    return Boolean.parseBoolean(settings.value(ZhanjiangStation.ID, ONLY_CORE))
        ? List.of(
            new CoreRedemption(
                Long.parseLong(settings.value(ZhanjiangStation.ID, CoreVolunteers.HOURS))))
        : List.of();
  }

  @Override
  public String id() {
    return "core-redemption";
  }

  @Override
  public Set<Joinable.Kind> about() {
    return Set.of(Joinable.Kind.REDEMPTION);
  }

  @Override
  public Decision decide(Joinable what, Joiner who) {
    return who.minutesHere() >= hours * MINUTES
        ? Decision.ALLOWED
        : Decision.refused(
            Clauses.ZJ_11_REDEMPTION,
            ZhanjiangStation.ID + ".refused.redemption",
            what.day().getYear(),
            hours,
            CoreVolunteers.inHours(who.minutesHere()));
  }
}
