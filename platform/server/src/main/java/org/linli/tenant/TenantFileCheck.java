package org.linli.tenant;

import java.util.function.BiConsumer;

/**
 * Something that a tenant's file must agree with and that only another domain knows: its division
 * code exists, its plugins are there. A bean of that domain, asked at the start.
 */
public interface TenantFileCheck {

  /**
   * Checks one tenant.
   *
   * @param tenant what the file says
   * @param complain takes the key (nested keys joined by dots) and a sentence that says what is
   *     wrong and what was expected
   */
  void check(Tenant tenant, BiConsumer<String, String> complain);
}
