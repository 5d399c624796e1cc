package org.linli.plugin.beibei;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Message;
import org.linli.api.Pictures;
import org.linli.api.Problem;
import org.linli.api.Setting;
import org.linli.api.Settings;
import org.linli.api.StationFacts;
import org.linli.api.Stations;

/** Makes signs of what is on record, and keeps what people add to them (BB-10). */
@Singleton
class Signs {

  private static final String SPIRIT = "volunteer-spirit";
  private static final String EMBLEM = "emblem";

  private final Stations stations;
  private final SignContents contents;
  private final Settings settings;
  private final Pictures pictures;
  private final Audit audit;
  private final Clock clock;

  Signs(
      Stations stations,
      SignContents contents,
      Settings settings,
      Pictures pictures,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.contents = contents;
    this.settings = settings;
    this.pictures = pictures;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a tenant may choose about its signs. */
  static List<Setting> settings() {
    return List.of(
        new Setting(
            SPIRIT,
            BeibeiCoverage.ID + ".setting." + SPIRIT,
            new Setting.Text(40),
            "奉献、友爱、互助、进步",
            Clauses.BB_10));
  }

  /**
   * The sign of a station or point.
   *
   * @throws Problem if it isn't open today: its name may still change
   */
  Sign of(long station) {
    StationFacts facts = stations.byIds(Asked.today(clock), List.of(station)).get(station);
    if (facts == null) {
      throw Problem.conflict(BeibeiCoverage.ID + ".sign.notOpen");
    }
    return new Sign(
        station,
        facts.kind(),
        facts.name(),
        emblem(),
        settings.value(BeibeiCoverage.ID, SPIRIT).strip(),
        contents.find(station).map(SignContent::content).orElse(""));
  }

  /** Where the tenant's emblem is, below the tenant. */
  Optional<String> emblem() {
    return pictures.path(BeibeiCoverage.ID, EMBLEM);
  }

  /** Says what else is on a station's sign. */
  @Transactional
  public void say(long station, String content) {
    contents.put(station, content, clock.instant());
    audit.record("sign.changed", "station", station);
  }

  /** Takes the tenant's emblem, or says what is wrong with it. */
  @Transactional
  public Optional<Message> take(InputStream picture) {
    Optional<Message> wrong = pictures.keep(BeibeiCoverage.ID, EMBLEM, picture);
    if (wrong.isEmpty()) {
      audit.record("emblem.changed", "plugin", BeibeiCoverage.ID);
    }
    return wrong;
  }
}
