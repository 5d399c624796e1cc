package org.linli.standard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.StationFacts;
import org.linli.api.StationStandard.Evidence;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.StationStandard.Part;
import org.linli.file.Filing;
import org.linli.file.NewFile;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** Shows that a station meets an item of a standard, or says that it doesn't. */
@Singleton
class ShowingItems {

  private final Standards standards;
  private final Standings standings;
  private final FindingTable findings;
  private final Filing filing;
  private final InspectionNews news;
  private final Messages messages;
  private final Audit audit;

  ShowingItems(
      Standards standards,
      Standings standings,
      FindingTable findings,
      Filing filing,
      InspectionNews news,
      Messages messages,
      Audit audit) {
    this.standards = standards;
    this.standings = standings;
    this.findings = findings;
    this.filing = filing;
    this.news = news;
    this.messages = messages;
    this.audit = audit;
  }

  /** Which item of which standard, at which station. */
  record Asked(long station, String standard, String item) {}

  /**
   * Shows that an item is met.
   *
   * @param shown a photo or document; null where the platform's own record is enough
   * @return the finding's id
   * @throws Refused if nothing that counts for the item shows it
   * @throws org.linli.file.FileRefused if the file is too large or of no kind that counts
   */
  @Transactional
  long show(Asked asked, @Nullable Shown shown, String remark, long by) {
    GivenStandard standard = standard(asked);
    Item item = item(standard, asked);
    Standing standing = standings.of(standard, station(standard, asked));
    Known known = known(standing, item);
    long id =
        findings.add(
            new Finding.New(
                asked.station(),
                asked.standard(),
                standard.said().version(),
                item.key(),
                GivenStandard.wording(item),
                true,
                List.of(),
                shown == null ? onRecord(item, known) : evidence(item, shown),
                shown == null && known != null ? messages.say(known.what()) : "",
                shown == null && known != null ? known.path() : "",
                remark,
                null,
                by));
    if (shown != null) {
      filing.store(
          new NewFile(FindingFiles.KIND, id, shown.name(), shown.may(), by),
          new ByteArrayInputStream(shown.bytes()));
    }
    record("standard.item-shown", asked, id);
    news.shown(standings.of(standard, standing.station()), item.key(), by);
    return id;
  }

  /**
   * Says that an item is not met.
   *
   * @param lacking the keys of its parts that are lacking; none where there is no part to name
   */
  @Transactional
  long deny(Asked asked, List<String> lacking, String remark, long by) {
    GivenStandard standard = standard(asked);
    Item item = item(standard, asked);
    station(standard, asked);
    long id =
        findings.add(
            new Finding.New(
                asked.station(),
                asked.standard(),
                standard.said().version(),
                item.key(),
                GivenStandard.wording(item),
                false,
                parts(item, lacking),
                FindingEvidence.SIGHT,
                "",
                "",
                remark,
                null,
                by));
    record("standard.item-denied", asked, id);
    return id;
  }

  /** Those among some keys that are parts of an item. */
  static List<String> parts(Item item, List<String> keys) {
    return item.parts().stream().map(Part::key).filter(keys::contains).toList();
  }

  private void record(String action, Asked asked, long finding) {
    audit.record(
        action,
        "station",
        asked.station(),
        Map.of(
            "standard", asked.standard(),
            "item", asked.item(),
            "finding", Long.toString(finding)));
  }

  private static @Nullable Known known(Standing standing, Item item) {
    return standing.items().stream()
        .filter(line -> line.item().key().equals(item.key()))
        .findFirst()
        .orElseThrow()
        .known();
  }

  private static FindingEvidence onRecord(Item item, @Nullable Known known) {
    if (known == null) {
      throw new Refused("file", "standard.refused.file");
    }
    if (!known.isMet()) {
      throw new Refused("file", "standard.refused.notOnRecord");
    }
    return FindingEvidence.FACT;
  }

  private static FindingEvidence evidence(Item item, Shown shown) {
    if (!item.evidence().contains(shown.kind())) {
      throw new Refused(
          "file",
          item.evidence().contains(Evidence.FACT)
              ? "standard.refused.onlyRecord"
              : "standard.refused.onlyPhoto");
    }
    return FindingEvidence.valueOf(shown.kind().name());
  }

  private GivenStandard standard(Asked asked) {
    return standards
        .find(asked.standard())
        .orElseThrow(() -> new Refused("standard", "standard.refused.standard"));
  }

  private static Item item(GivenStandard standard, Asked asked) {
    return standard
        .item(asked.item())
        .orElseThrow(() -> new Refused("item", "standard.refused.item"));
  }

  private StationFacts station(GivenStandard standard, Asked asked) {
    return standings
        .station(asked.station())
        .filter(station -> standard.said().about().contains(station.kind()))
        .orElseThrow(() -> new Refused("standard", "standard.refused.station"));
  }
}
