package org.linli.division;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantKind;

class DivisionCodeExistsTest {

  private final DivisionCodeExists check = new DivisionCodeExists(new NationalDivisions());

  @ParameterizedTest
  @CsvSource({"PROVINCE,44", "CITY,4408", "CITY,4419", "CITY,50", "CITY,419001", "DISTRICT,500109"})
  void a_code_of_the_list_is_accepted(TenantKind kind, String code) {
    assertThat(complaints(kind, code)).isEmpty();
  }

  @Test
  void a_code_that_is_not_in_the_list_is_named() {
    assertThat(complaints(TenantKind.CITY, "4499"))
        .containsExactly(
            "division: the national list of 2023 has no '4499': expected a code of that list");
  }

  @ParameterizedTest
  @CsvSource({"PROVINCE,4408", "CITY,44", "DISTRICT,4408", "CITY,湛江"})
  void a_code_of_the_wrong_level_says_what_was_expected(TenantKind kind, String code) {
    assertThat(complaints(kind, code)).hasSize(1).first().asString().contains("expected");
  }

  private List<String> complaints(TenantKind kind, String code) {
    Tenant tenant =
        new Tenant(
            new TenantId("somewhere"),
            "某地",
            kind,
            code,
            null,
            List.of(),
            "main",
            true,
            Tenant.Plugins.NONE);
    List<String> complaints = new ArrayList<>();
    check.check(tenant, (key, sentence) -> complaints.add(key + ": " + sentence));
    return complaints;
  }
}
