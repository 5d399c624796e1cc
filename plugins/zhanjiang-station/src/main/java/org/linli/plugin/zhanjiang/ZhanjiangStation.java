package org.linli.plugin.zhanjiang;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linli.api.Indicator;
import org.linli.api.MenuEntry;
import org.linli.api.RegionalPlugin;
import org.linli.api.Role;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.SignUpRule;
import org.linli.api.StationDeadline;
import org.linli.api.StationStandard;
import org.linli.api.UsualHours;
import org.linli.api.WallDocument;
import org.pf4j.Extension;

/** What this plugin contributes. */
@Singleton
@Extension
public final class ZhanjiangStation implements RegionalPlugin {

  static final String ID = "zhanjiang-station";

  private final Settings chosen;
  private final List<Indicator> indicators;

  ZhanjiangStation(Settings chosen, MonthlyActivities activities, CorePeople core) {
    this.chosen = chosen;
    this.indicators = List.of(activities.indicator(), core.indicator());
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public About about() {
    return new About(ID + ".plugin", List.of("《" + Clauses.DOCUMENT + "》（" + Clauses.NUMBER + "）"));
  }

  @Override
  public List<MenuEntry> menuEntries() {
    return List.of(
        new MenuEntry(
            WithoutStationController.PATH,
            ID + ".menu",
            "building-community",
            31,
            Set.of(Role.STAFF, Role.TENANT_ADMINISTRATOR)));
  }

  @Override
  public List<Setting> settings() {
    return Stream.of(
            StationDue.settings(),
            CoreVolunteers.settings(),
            CoreRedemption.settings(),
            StationHours.settings())
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public List<StationStandard> stationStandards() {
    return List.of(FiveHaves.standard());
  }

  @Override
  public Optional<StationDeadline> stationDeadline() {
    return StationDue.deadline(chosen);
  }

  @Override
  public List<SignUpRule> signUpRules() {
    return Stream.concat(
            CoreVolunteers.chosen(chosen).stream(), CoreRedemption.chosen(chosen).stream())
        .toList();
  }

  @Override
  public List<Indicator> indicators() {
    return indicators;
  }

  @Override
  public List<WallDocument> wallDocuments() {
    return WallAnnexes.ALL;
  }

  @Override
  public Optional<UsualHours> usualHours() {
    return Optional.of(StationHours.chosen(chosen));
  }
}
