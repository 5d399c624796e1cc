package org.linli.division;

import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantFileCheck;
import org.linli.tenant.TenantKind;

/** A tenant's division code stands in the national list, at a level that fits the tenant's kind. */
@Singleton
final class DivisionCodeExists implements TenantFileCheck {

  private final NationalDivisions list;

  DivisionCodeExists(NationalDivisions list) {
    this.list = list;
  }

  @Override
  public void check(Tenant tenant, BiConsumer<String, String> complain) {
    String code = tenant.division();
    if (!fits(tenant.kind(), code)) {
      complain.accept(
          "division",
          "'%s' is no code of a %s: expected %s"
              .formatted(code, word(tenant.kind()), expected(tenant.kind())));
    } else if (!list.exists(code)) {
      complain.accept(
          "division",
          "the national list of %d has no '%s': expected a code of that list"
              .formatted(NationalDivisions.YEAR, code));
    }
  }

  /** 济源市 and its like are cities with a county's code, so a city may have six digits. */
  private static boolean fits(TenantKind kind, String code) {
    return switch (kind) {
      case PROVINCE -> code.length() == 2;
      case CITY -> code.length() == 4 || code.length() == 6 || isMunicipality(code);
      case DISTRICT -> code.length() == 6;
    };
  }

  private static boolean isMunicipality(String code) {
    return switch (code) {
      case "11", "12", "31", "50" -> true;
      default -> false;
    };
  }

  private static String word(TenantKind kind) {
    return switch (kind) {
      case PROVINCE -> "province";
      case CITY -> "city";
      case DISTRICT -> "district";
    };
  }

  private static String expected(TenantKind kind) {
    return switch (kind) {
      case PROVINCE -> "2 digits, for example 44";
      case CITY -> "4 digits, for example 4408 (6 for a city directly under its province)";
      case DISTRICT -> "6 digits, for example 500109";
    };
  }
}
