package org.linli.key;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.linli.tenant.TenantId;

/**
 * Blind indexes: a keyed hash (HMAC-SHA-256) by which a sealed value is found again without being
 * opened. Each tenant has its own keys, so two tenants' indexes can't be compared.
 *
 * <p>Keys have generations. A generation's key is made at first use and never changes; which
 * generations a column holds is written beside the column, in the tenant's schema, so that changing
 * over to the next one is one transaction there.
 */
@Singleton
public class BlindIndexes {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final TenantKeys rows;
  private final MasterKey master;
  private final Clock clock;
  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

  BlindIndexes(TenantKeys rows, MasterKey master, Clock clock) {
    this.rows = rows;
    this.master = master;
    this.clock = clock;
  }

  /**
   * The index of a value, 32 bytes.
   *
   * @param generation the generation of the key, from 1
   * @param column what the value is: equal values of two columns have different indexes
   * @param value the value in its one normal form
   */
  public byte[] of(TenantId tenant, int generation, String column, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key(tenant, generation));
      return mac.doFinal((column + "\n" + value).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not available", e);
    }
  }

  private SecretKeySpec key(TenantId tenant, int generation) {
    return keys.computeIfAbsent(
        tenant.value() + "/" + generation, _ -> load(tenant, "index-" + generation));
  }

  private SecretKeySpec load(TenantId tenant, String purpose) {
    String name = "tenant/" + tenant.value() + "/" + purpose;
    TenantKey row =
        rows.find(tenant.value(), purpose)
            .orElseGet(
                () -> {
                  byte[] fresh = new byte[KEY_BYTES];
                  new SecureRandom().nextBytes(fresh);
                  rows.add(tenant.value(), purpose, master.wrap(fresh, name), clock.instant());
                  return rows.find(tenant.value(), purpose).orElseThrow();
                });
    return new SecretKeySpec(master.unwrap(row.wrapped(), name), ALGORITHM);
  }
}
