package org.linli.plugin.zhanjiang;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.api.Message;
import org.linli.api.StationKind;
import org.linli.api.StationOnRecord;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Evidence;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.StationStandard.Part;

/** The “五有” standard of a community's station (ZJ-2), each item with its parts. */
final class FiveHaves {

  private static final String WORDS = ZhanjiangStation.ID + ".five-haves.";
  private static final Set<Evidence> SEEN = EnumSet.of(Evidence.PHOTO);
  private static final Set<Evidence> WRITTEN = EnumSet.of(Evidence.DOCUMENT, Evidence.PHOTO);
  private static final Set<Evidence> ON_RECORD = EnumSet.of(Evidence.FACT);

  private FiveHaves() {}

  static StationStandard standard() {
    return new StationStandard(
        "five-haves",
        1,
        LocalDate.of(2018, 8, 1),
        "社区志愿服务站点“五有”标准",
        Clauses.ZJ_2,
        EnumSet.of(StationKind.STATION),
        List.of(place(), sign(), team(), rules(), ledger()),
        null);
  }

  private static Item place() {
    return new Item(
        "place",
        "服务场所",
        "有服务场所",
        Clauses.has("（一）", "可以依托社区服务中心、办公场所设立站点，并设有独立的志愿服务岗位，配备必要的办公室设备。"),
        List.of(new Part("post", "设有独立的志愿服务岗位"), new Part("equipment", "配备必要的办公室设备")),
        SEEN,
        null);
  }

  private static Item sign() {
    return new Item(
        "sign",
        "统一标识",
        "有统一标识",
        Clauses.has("（二）", "制定整齐划一的志愿服务标识，放有“志愿服务台”牌。服务期间，志愿者须按要求统一穿着志愿者服装。"),
        List.of(
            new Part("sign", "整齐划一的志愿服务标识"),
            new Part("plate", "放有“志愿服务台”牌"),
            new Part("clothes", "统一穿着志愿者服装")),
        SEEN,
        null);
  }

  private static Item team() {
    return new Item(
        "team",
        "志愿队伍",
        "有志愿队伍",
        Clauses.has("（三）", "发掘发展有固定时间、有常态化活动、符合站点定位的社区志愿服务队伍。"),
        List.of(
            new Part("time", "有固定时间"), new Part("activity", "有常态化活动"), new Part("fit", "符合站点定位")),
        ON_RECORD,
        FiveHaves::team);
  }

  private static Item rules() {
    return new Item(
        "rules",
        "管理制度",
        "有管理制度",
        Clauses.has("（四）", "根据自身实际制定站点相关工作制度，并实现上墙，包括组织领导、招募注册、服务项目、义工守则、工作流程等。"),
        List.of(
            new Part("wall", "制度上墙"),
            new Part("leading", "组织领导"),
            new Part("joining", "招募注册"),
            new Part("services", "服务项目"),
            new Part("code", "义工守则"),
            new Part("process", "工作流程")),
        WRITTEN,
        null);
  }

  private static Item ledger() {
    return new Item(
        "ledger",
        "工作台账",
        "有工作台账",
        Clauses.has("（五）", "制作详细的活动记录，建立电子档案，对志愿者的服务进行及时、完整、准确记录，注明服务时长、服务内容和服务质量等。"),
        List.of(new Part("activity", "活动记录详细，有电子档案"), new Part("service", "服务时长、内容、质量记录及时、完整、准确")),
        ON_RECORD,
        FiveHaves::ledger);
  }

  private static Known team(StationOnRecord station) {
    long community = station.station().community();
    int teams = station.teams().size();
    if (teams == 0) {
      return new Known(
          false, Message.of(WORDS + "no-team"), "/communities/" + community + "/teams/new");
    }
    if (station.regularProjects() > 0) {
      return new Known(
          true,
          Message.of(WORDS + "team.projects", teams, station.regularProjects()),
          "/communities/" + community);
    }
    String activity = station.station().activity();
    return activity.isEmpty()
        ? new Known(
            false,
            Message.of(WORDS + "no-activity"),
            "/stations/" + station.station().id() + "/edit")
        : new Known(true, Message.of(WORDS + "team", teams, activity), "/communities/" + community);
  }

  private static Known ledger(StationOnRecord station) {
    return station.services() == 0
        ? new Known(false, Message.of(WORDS + "no-ledger"), "/recording")
        : new Known(
            true,
            Message.of(WORDS + "ledger", station.services()),
            "/hours?community=" + station.station().community());
  }
}
