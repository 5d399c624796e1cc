package org.linli.submission;

import java.util.List;
import java.util.Optional;
import org.linli.api.ReportForm.Taker;
import org.linli.api.ReportUnit;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantKind;

/** Who takes a unit's form up: the levels that its form names, as far as they exist above it. */
final class TheWay {

  private static final int COUNTY = 6;
  private static final int TOWNSHIP = 9;

  private TheWay() {}

  /** The takers above a unit, from below. */
  static List<Taker> of(List<Taker> way, ReportUnit unit) {
    Tenant tenant = CurrentTenant.get();
    return way.stream().filter(taker -> exists(taker, unit, tenant)).toList();
  }

  private static boolean exists(Taker taker, ReportUnit unit, Tenant tenant) {
    String path = unit.path();
    return switch (taker) {
      case TOWNSHIP -> path.length() > TOWNSHIP;
      // Code 00 after the city's: a city without counties, whose towns hang there.
      case COUNTY ->
          path.length() > COUNTY
              && tenant.kind() == TenantKind.CITY
              && !path.startsWith(tenant.division() + "00");
      case TENANT -> true;
      case OVERSEER -> tenant.above().isPresent();
    };
  }

  /** The division whose people take it up; empty outside of the tenant. */
  static Optional<String> placeOf(Taker taker, String path) {
    return switch (taker) {
      case TOWNSHIP -> Optional.of(path.substring(0, Math.min(TOWNSHIP, path.length())));
      case COUNTY -> Optional.of(path.substring(0, Math.min(COUNTY, path.length())));
      case TENANT -> Optional.of(CurrentTenant.get().division());
      case OVERSEER -> Optional.empty();
    };
  }
}
