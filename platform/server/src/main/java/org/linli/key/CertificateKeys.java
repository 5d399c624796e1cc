package org.linli.key;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.tenant.TenantId;

/**
 * The keys (Ed25519) that sign a tenant's certificates, in generations. The newest signs, for a
 * year; the public halves of all stay published, since a certificate is looked at years later. Only
 * the private half is secret, and it opens with the master key alone.
 */
@Singleton
public class CertificateKeys {

  private static final String ALGORITHM = "Ed25519";
  private static final Duration SIGNS = Duration.ofDays(365);

  private final CertificateKeyTable table;
  private final MasterKey master;
  private final Clock clock;

  CertificateKeys(CertificateKeyTable table, MasterKey master, Clock clock) {
    this.table = table;
    this.master = master;
    this.clock = clock;
  }

  /**
   * A public key.
   *
   * @param id what stands in the certificates that it signed
   * @param x509 the key as X.509 has it (SubjectPublicKeyInfo)
   * @param retired whether another signs in its place
   */
  public record Published(String id, byte[] x509, Instant since, boolean retired) {}

  /** The id of the key that signs now; the first is made when it is first asked for. */
  public String current(TenantId tenant) {
    return newest(tenant).id();
  }

  /** The public keys of a tenant, the newest first. */
  public List<Published> published(TenantId tenant) {
    String signing = newest(tenant).id();
    return table.of(tenant.value()).stream()
        .map(
            key ->
                new Published(key.id(), key.publicKey(), key.startsAt(), !key.id().equals(signing)))
        .toList();
  }

  /** Signs with one of the tenant's keys. */
  public byte[] sign(TenantId tenant, String id, byte[] text) {
    CertificateKey key = find(tenant, id).orElseThrow();
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(master.unwrap(key.wrapped(), name(key)))));
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("can't sign with " + id, e);
    }
  }

  /** Whether one of the tenant's keys, whatever its age, signed exactly this. */
  public boolean verifies(TenantId tenant, String id, byte[] text, byte[] signed) {
    return find(tenant, id).filter(key -> verifies(key.publicKey(), text, signed)).isPresent();
  }

  /** Makes a successor, which signs at once: whoever verifies reads all keys anew. */
  public void rotate(TenantId tenant) {
    int newest =
        table.of(tenant.value()).stream().findFirst().map(CertificateKey::generation).orElse(0);
    make(tenant.value(), newest + 1);
  }

  /** Gives keys that signed long enough successors; whoever is second finds them made. */
  @Scheduled(fixedDelay = "24h", initialDelay = "15m")
  void rotateWhatIsOld() {
    Instant old = clock.instant().minus(SIGNS);
    for (String tenant : table.tenants()) {
      if (table.of(tenant).stream().noneMatch(key -> key.startsAt().isAfter(old))) {
        rotate(new TenantId(tenant));
      }
    }
  }

  private Optional<CertificateKey> find(TenantId tenant, String id) {
    return table.of(tenant.value()).stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private CertificateKey newest(TenantId tenant) {
    List<CertificateKey> all = table.of(tenant.value());
    if (all.isEmpty()) {
      make(tenant.value(), 1);
      all = table.of(tenant.value());
    }
    return all.getFirst();
  }

  private void make(String tenant, int generation) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      table.add(
          tenant,
          generation,
          master.wrap(pair.getPrivate().getEncoded(), "certificate/" + tenant + "-" + generation),
          pair.getPublic().getEncoded(),
          clock.instant());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not available", e);
    }
  }

  private static String name(CertificateKey key) {
    return "certificate/" + key.id();
  }

  private static boolean verifies(byte[] x509, byte[] text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509)));
      signature.update(text);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // A signature of another length or form is none.
    }
  }
}
