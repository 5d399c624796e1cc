package org.linli.key;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.tenant.TenantId;

/**
 * Seals personal data of a tenant with that tenant's own key (AES-256-GCM), so that one city's
 * values never open with another's, and a tenant's data is gone when its key is.
 */
@Singleton
public class Sealing {

  private static final String DATA = "data";

  private final TenantKeys rows;
  private final MasterKey master;
  private final Clock clock;
  private final Map<TenantId, Aead> aeads = new ConcurrentHashMap<>();

  Sealing(TenantKeys rows, MasterKey master, Clock clock) {
    this.rows = rows;
    this.master = master;
    this.clock = clock;
  }

  /** Seals a text for its place; the same text never gives the same bytes twice. */
  public byte[] seal(TenantId tenant, Cell place, String text) {
    return sealBytes(tenant, place, text.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #seal}, for what is no text: a part of a file. */
  public byte[] sealBytes(TenantId tenant, Cell place, byte[] bytes) {
    try {
      return aead(tenant).encrypt(bytes, place.associatedData(tenant.value()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Can't seal " + place.column(), e);
    }
  }

  /**
   * Opens what was sealed for this place.
   *
   * @throws NotOpened if it was sealed for another tenant, row or column, or changed since
   */
  public String open(TenantId tenant, Cell place, byte[] sealed) {
    return new String(openBytes(tenant, place, sealed), StandardCharsets.UTF_8);
  }

  /** As {@link #open}, for what is no text. */
  public byte[] openBytes(TenantId tenant, Cell place, byte[] sealed) {
    try {
      return aead(tenant).decrypt(sealed, place.associatedData(tenant.value()));
    } catch (GeneralSecurityException e) {
      throw new NotOpened(place, e);
    }
  }

  private Aead aead(TenantId tenant) {
    return aeads.computeIfAbsent(tenant, this::load);
  }

  private Aead load(TenantId tenant) {
    String name = "tenant/" + tenant.value() + "/" + DATA;
    TenantKey row =
        rows.find(tenant.value(), DATA)
            .orElseGet(
                () -> {
                  rows.add(tenant.value(), DATA, newKeyset(name), clock.instant());
                  return rows.find(tenant.value(), DATA).orElseThrow();
                });
    try {
      return TinkProtoKeysetFormat.parseEncryptedKeyset(
              row.wrapped(), master.aead(), name.getBytes(StandardCharsets.UTF_8))
          .getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw MasterKey.wrongMaster(name, e);
    }
  }

  private byte[] newKeyset(String name) {
    try {
      return TinkProtoKeysetFormat.serializeEncryptedKeyset(
          KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
          master.aead(),
          name.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Can't make " + name, e);
    }
  }

  /** A sealed value that doesn't open at this place. */
  public static final class NotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOpened(Cell place, Exception cause) {
      super(
          "The sealed value of " + place.column() + " in row " + place.row() + " doesn't open",
          cause);
    }
  }
}
