package org.linli.plugin.guangdong;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.StationKind;
import org.linli.api.StationOnRecord;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Check;
import org.linli.api.StationStandard.Evidence;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.StationStandard.Part;

/** The “八有” standard of a community's station (GD-8). */
final class EightHaves {

  private static final String WORDS = GuangdongDemoCommunity.ID + ".eight-haves.";
  private static final Set<Evidence> SEEN = EnumSet.of(Evidence.PHOTO);
  private static final Set<Evidence> WRITTEN = EnumSet.of(Evidence.DOCUMENT, Evidence.PHOTO);
  private static final Set<Evidence> ON_RECORD = EnumSet.of(Evidence.FACT);

  private EightHaves() {}

  static StationStandard standard() {
    return new StationStandard(
        "eight-haves",
        1,
        LocalDate.of(2022, 8, 1),
        "社区志愿服务站“八有”标准",
        Clauses.GD_8,
        EnumSet.of(StationKind.STATION),
        items(),
        Clauses.GD_8_COUNTY);
  }

  private static List<Item> items() {
    return List.of(
        item("partners", "结对组织和团队", "有结对的志愿服务组织及团队", List.of(), ON_RECORD, EightHaves::partners),
        item("rules", "制度规范", "有健全的制度规范", List.of(), WRITTEN, null),
        item("projects", "固定服务内容", "有固定的服务内容（项目）", List.of(), ON_RECORD, EightHaves::projects),
        item("sign", "统一标识", "有统一的服务标识（心手标）", List.of(), SEEN, null),
        item("place", "规范场所", "有规范的场所（设施）", List.of(new Part("own-space", "拥有独立空间")), SEEN, null),
        item("guide", "服务指引", "有明确的服务指引", List.of(), WRITTEN, null),
        item("records", "服务记录和台账", "有规范的服务记录和台账", List.of(), ON_RECORD, EightHaves::records),
        item("culture", "文化氛围", "有特色的文化氛围", List.of(), SEEN, null));
  }

  private static Item item(
      String key,
      String name,
      String words,
      List<Part> parts,
      Set<Evidence> evidence,
      @Nullable Check check) {
    return new Item(key, name, words, Clauses.GD_8, parts, evidence, check);
  }

  /** Organizations are paired with the community, and teams serve it. */
  private static Known partners(StationOnRecord station) {
    String community = "/communities/" + station.station().community();
    if (station.pairings() == 0) {
      return new Known(false, Message.of(WORDS + "no-pairing"), community + "/pairings/new");
    }
    if (station.teams().isEmpty()) {
      return new Known(false, Message.of(WORDS + "no-team"), community + "/teams/new");
    }
    return new Known(
        true,
        Message.of(WORDS + "partners", station.pairings(), station.teams().size()),
        community);
  }

  private static Known projects(StationOnRecord station) {
    String community = "/communities/" + station.station().community();
    return station.regularProjects() == 0
        ? new Known(false, Message.of(WORDS + "no-project"), community + "/projects/new")
        : new Known(true, Message.of(WORDS + "projects", station.regularProjects()), community);
  }

  private static Known records(StationOnRecord station) {
    return station.services() == 0
        ? new Known(false, Message.of(WORDS + "no-record"), "/recording")
        : new Known(
            true,
            Message.of(WORDS + "records", station.services()),
            "/hours?community=" + station.station().community());
  }
}
