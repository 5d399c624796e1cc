package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.Message;
import org.linli.api.RegionalPlugin;
import org.linli.api.StationKind;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Check;
import org.linli.api.StationStandard.Evidence;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.StationStandard.Part;
import org.linli.tenant.CurrentTenant;

/** Standards for the tests, in the tenants that a test names; nowhere before. */
@Singleton
public final class TrialStandards implements StandardSource {

  /** The key of the standard. */
  public static final String KEY = "trial.haves";

  static final Clause CLAUSE = new Clause("GD-8", "试用方案", "三（三）7", "按照标准设立社区志愿服务站。");

  private final Map<String, List<StationStandard>> given = new ConcurrentHashMap<>();

  @Override
  public List<RegionalPlugin> speakers() {
    List<StationStandard> here =
        CurrentTenant.find()
            .map(tenant -> given.getOrDefault(tenant.id().value(), List.of()))
            .orElse(List.of());
    return here.isEmpty() ? List.of() : List.of(new Trial(here));
  }

  /** Brings standards into a tenant, in place of those before. */
  public void give(String tenant, StationStandard... standards) {
    given.put(tenant, List.of(standards));
  }

  /** The standard in its first version: a place with a desk, rules, and a team. */
  public static StationStandard haves() {
    return haves(1, "有健全的制度规范");
  }

  /** The standard in a version, with what it says of the rules. */
  static StationStandard haves(int version, String rules) {
    return new StationStandard(
        "haves",
        version,
        LocalDate.of(2022, 8, 1),
        "“三有”标准",
        CLAUSE,
        EnumSet.of(StationKind.STATION),
        List.of(
            item(
                "place",
                "场所",
                "有规范的场所",
                List.of(new Part("desk", "设有服务岗位"), new Part("sign", "有统一标识")),
                EnumSet.of(Evidence.PHOTO),
                null),
            item(
                "rules",
                "制度",
                rules,
                List.of(),
                EnumSet.of(Evidence.DOCUMENT, Evidence.PHOTO),
                null),
            item(
                "team",
                "队伍",
                "有志愿队伍",
                List.of(),
                EnumSet.of(Evidence.FACT),
                station ->
                    new Known(
                        !station.teams().isEmpty(),
                        Message.asItIs("服务队 " + station.teams().size() + " 支"),
                        "/communities/" + station.station().community() + "/teams/new"))),
        new Clause("GD-8", "试用方案", "三（三）7", "每个县（市、区）至少建有一个示范型社区志愿服务站。"));
  }

  private static Item item(
      String key,
      String name,
      String words,
      List<Part> parts,
      Set<Evidence> evidence,
      @Nullable Check check) {
    return new Item(key, name, words, CLAUSE, parts, evidence, check);
  }

  private record Trial(List<StationStandard> standards) implements RegionalPlugin {

    @Override
    public String id() {
      return "trial";
    }

    @Override
    public About about() {
      return new About("trial", List.of());
    }

    @Override
    public List<StationStandard> stationStandards() {
      return standards;
    }
  }
}
