package org.linli.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.slf4j.MDC;

@LinliTest
class LogOfTenantTest {

  @Test
  void what_is_logged_within_a_tenant_says_so_and_what_follows_does_not(LinliServer server) {
    Tenants tenants = server.get(Tenants.class);
    List<String> seen = new ArrayList<>();
    tenants.within(
        server.tenant("beibei"),
        () -> {
          seen.add(MDC.get("tenant"));
          tenants.within(server.tenant("zhanjiang"), () -> seen.add(MDC.get("tenant")));
          seen.add(MDC.get("tenant"));
        });
    assertThat(seen).containsExactly("beibei", "zhanjiang", "beibei");
    assertThat(MDC.get("tenant")).isNull();
  }
}
