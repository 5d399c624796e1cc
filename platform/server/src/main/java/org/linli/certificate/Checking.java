package org.linli.certificate;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.linli.key.CertificateKeys;
import org.linli.key.Masked;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;

/** Checks certificates for anybody: by the number, or by what the QR code carries. */
@Singleton
class Checking {

  private final CertificateTable table;
  private final Holders holders;
  private final CertificateKeys keys;

  Checking(CertificateTable table, Holders holders, CertificateKeys keys) {
    this.table = table;
    this.holders = holders;
    this.keys = keys;
  }

  /**
   * A certificate that was issued here.
   *
   * @param holder the holder's name, masked; empty when the holder's data was deleted
   */
  record Checked(Certificate certificate, String holder) {}

  /** Empty where no certificate has the number. */
  Optional<Checked> numbered(String typed) {
    return CertificateNumber.read(typed).flatMap(table::numbered).map(this::checked);
  }

  /** Empty where nobody here signed it: it was changed, or is another's. */
  Optional<Checked> signed(String code) {
    TenantId tenant = CurrentTenant.get().id();
    return SignedFacts.read(code)
        .filter(
            one ->
                keys.verifies(
                    tenant,
                    Facts.value(one.facts(), "key"),
                    one.facts().getBytes(StandardCharsets.UTF_8),
                    one.signature()))
        .flatMap(
            one ->
                table
                    .numbered(Facts.value(one.facts(), "number"))
                    .filter(known -> known.facts().equals(one.facts())))
        .map(this::checked);
  }

  private Checked checked(Certificate one) {
    String name = holders.find(one.id()).map(Holders.Holder::name).orElse("");
    return new Checked(one, Masked.name(name));
  }
}
