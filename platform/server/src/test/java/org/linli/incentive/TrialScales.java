package org.linli.incentive;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.api.Clause;
import org.linli.api.RegionalPlugin;
import org.linli.api.StarScale;
import org.linli.tenant.CurrentTenant;

/** A region's scale of stars, in a tenant while a test lets it hold there. */
@Singleton
final class TrialScales implements ScaleSource {

  static final Clause CLAUSE = new Clause("T-9", "样本文件", "第九条", "服务满五十小时为一星，满二百小时为二星。");

  private final Map<String, StarScale> scales = new ConcurrentHashMap<>();

  void hold(String tenant, int... hours) {
    scales.put(tenant, new StarScale(Arrays.stream(hours).boxed().toList(), CLAUSE));
  }

  void end(String tenant) {
    scales.remove(tenant);
  }

  @Override
  public List<RegionalPlugin> speakers() {
    StarScale scale = scales.get(CurrentTenant.get().id().value());
    return scale == null ? List.of() : List.of(new Region(scale));
  }

  private record Region(StarScale scale) implements RegionalPlugin {

    @Override
    public String id() {
      return "trial-scale";
    }

    @Override
    public About about() {
      return new About("trial", List.of());
    }

    @Override
    public Optional<StarScale> starScale() {
      return Optional.of(scale);
    }
  }
}
