package org.linli.joining;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.linli.api.Clause;
import org.linli.api.Decision;
import org.linli.api.Joinable;
import org.linli.api.Joiner;
import org.linli.api.RegionalPlugin;
import org.linli.api.SignUpRule;
import org.linli.api.UsualHours;
import org.linli.tenant.CurrentTenant;

/** Rules of no region, in a tenant while a test lets them hold there. */
@Singleton
public final class SampleRules implements RuleSource {

  /** Where the sample's rule comes from. */
  public static final Clause CLAUSE = new Clause("T-2", "样本文件", "第二条", "本社区的活动由本社区的人参加。");

  private final Map<String, SignUpRule> rules = new ConcurrentHashMap<>();

  /** A rule holds in a tenant while some work is done. */
  public void holding(String tenant, SignUpRule rule, Runnable work) {
    rules.put(tenant, rule);
    try {
      work.run();
    } finally {
      rules.remove(tenant);
    }
  }

  @Override
  public List<RegionalPlugin> speakers() {
    SignUpRule rule = rules.get(CurrentTenant.get().id().value());
    return rule == null ? List.of() : List.of(new Region(rule));
  }

  /** A rule about activities. */
  public record ActivityRule(String id, BiFunction<Joinable, Joiner, Decision> deciding)
      implements SignUpRule {

    @Override
    public Set<Joinable.Kind> about() {
      return Set.of(Joinable.Kind.ACTIVITY);
    }

    @Override
    public Decision decide(Joinable what, Joiner who) {
      return deciding.apply(what, who);
    }
  }

  private record Region(SignUpRule rule) implements RegionalPlugin {

    @Override
    public String id() {
      return "sample";
    }

    @Override
    public About about() {
      return new About("sample.region", List.of());
    }

    @Override
    public List<SignUpRule> signUpRules() {
      return List.of(rule);
    }

    @Override
    public Optional<UsualHours> usualHours() {
      return Optional.of(new UsualHours(Map.of(DayOfWeek.MONDAY, "08:30-11:30"), CLAUSE));
    }
  }
}
