package org.linli.certificate;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.hours.MovingHours;
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
  private final MovingHours moving;

  Checking(CertificateTable table, Holders holders, CertificateKeys keys, MovingHours moving) {
    this.table = table;
    this.holders = holders;
    this.keys = keys;
    this.moving = moving;
  }

  /**
   * A certificate that was issued here.
   *
   * <p>A transfer of the record to another tenant takes nothing back: what it says was served here
   * then, so it stays valid. But the same service is certified there from now on, so whoever checks
   * it is told where, and doesn't add up both.
   *
   * @param holder the holder's name, masked; empty when the holder's data was deleted
   * @param gone what the tenants are called where its services count now; empty for none
   */
  record Checked(Certificate certificate, String holder, String gone) {}

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
    List<Long> entries = table.items(one.id()).stream().map(Item::entry).toList();
    String gone =
        moving.goneTo(entries).values().stream()
            .distinct()
            .sorted()
            .collect(Collectors.joining("、"));
    return new Checked(one, Masked.name(name), gone);
  }
}
