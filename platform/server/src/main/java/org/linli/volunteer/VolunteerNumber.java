package org.linli.volunteer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.CurrentTenant;

/** How a tenant's own numbers are written: six digits of the tenant's division, seven running. */
final class VolunteerNumber {

  private static final int AREA = 6;
  private static final int RUNNING = 7;

  private VolunteerNumber() {}

  /** 4408000000123; empty for none. */
  static String write(@Nullable Long number) {
    return number == null ? "" : area() + "%07d".formatted(number);
  }

  /** The running part of a number of the current tenant, as someone typed it. */
  static Optional<Long> read(String typed) {
    return typed.matches("[0-9]{" + (AREA + RUNNING) + ",18}") && typed.startsWith(area())
        ? Optional.of(Long.valueOf(typed.substring(AREA)))
        : Optional.empty();
  }

  private static String area() {
    String division = CurrentTenant.get().division();
    return division + "0".repeat(Math.max(0, AREA - division.length()));
  }
}
