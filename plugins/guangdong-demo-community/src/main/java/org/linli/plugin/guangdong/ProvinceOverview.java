package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.CountsUpwards;
import org.linli.api.CountsUpwards.Received;
import org.linli.api.CurrentRegion;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/** The cities as the province sees them: only what they have sent, against GD-15's minimum. */
@Singleton
class ProvinceOverview {

  private final CountsUpwards upwards;
  private final Divisions divisions;
  private final CurrentRegion region;

  ProvinceOverview(CountsUpwards upwards, Divisions divisions, CurrentRegion region) {
    this.upwards = upwards;
    this.divisions = divisions;
    this.region = region;
  }

  /** Every city of the province, those that have sent nothing too. */
  List<City> cities() {
    Map<String, Received> sent =
        upwards.received(CountsForProvince.TOPIC).stream()
            .collect(Collectors.toMap(Received::division, Function.identity()));
    Scope province = new Scope(List.of(region.division()));
    Map<String, String> counties =
        divisions.of(DivisionLevel.COUNTY, province).stream()
            .collect(Collectors.toMap(DivisionFacts::code, DivisionFacts::name));
    return divisions.of(DivisionLevel.CITY, province).stream()
        .map(city -> city(city, sent.get(city.code()), counties))
        .toList();
  }

  private static City city(
      DivisionFacts city, @Nullable Received sent, Map<String, String> counties) {
    if (sent == null) {
      return new City(city.name(), null, null);
    }
    List<DivisionFacts> lacking =
        sent.counts().stream()
            .filter(count -> count.name().equals(CountsForProvince.COUNTY) && count.value() == 0)
            .map(
                count ->
                    new DivisionFacts(
                        count.division(),
                        counties.getOrDefault(count.division(), count.division()),
                        DivisionLevel.COUNTY,
                        false))
            .toList();
    int all =
        (int)
            sent.counts().stream()
                .filter(count -> count.name().equals(CountsForProvince.COUNTY))
                .count();
    return new City(
        city.name(), new Minimum(sent.sum(CountsForProvince.CITY), all, lacking), sent.asOf());
  }

  /**
   * A city.
   *
   * @param name its name
   * @param minimum how it stands; null where it has sent nothing
   * @param asOf when it counted; null where it has sent nothing
   */
  record City(String name, @Nullable Minimum minimum, @Nullable Instant asOf) {}
}
