package org.linli.certificate;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.key.CertificateKeys;
import org.linli.paper.PrintedFont;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Issues certificates: what stands in the ledger at that moment is frozen and signed. Behind the
 * lock on the volunteer, which corrections take too, so that none slips in between.
 */
@Singleton
class Issuing {

  private final Choosing choosing;
  private final CertificateTable table;
  private final Holders holders;
  private final CertificateKeys keys;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final PrintedFont font;
  private final Audit audit;
  private final Clock clock;

  Issuing(
      Choosing choosing,
      CertificateTable table,
      Holders holders,
      CertificateKeys keys,
      Volunteers volunteers,
      ReadingNames names,
      PrintedFont font,
      Audit audit,
      Clock clock) {
    this.choosing = choosing;
    this.table = table;
    this.holders = holders;
    this.keys = keys;
    this.volunteers = volunteers;
    this.names = names;
    this.font = font;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Issues one; tells its id.
   *
   * @throws Refused if nothing stands in the period, or the name can't be printed
   */
  @Transactional
  long issue(long volunteer, Asked asked, long by) {
    volunteers.lock(List.of(volunteer));
    VolunteerFacts person = volunteers.find(volunteer).orElseThrow(Problem::notFound);
    String name =
        Optional.ofNullable(names.of(List.of(volunteer), "volunteer", volunteer).get(volunteer))
            .orElseThrow(Problem::notFound);
    font.missing(name)
        .ifPresent(
            letter -> {
              throw new Refused("from", "certificate.refused.letter", letter);
            });
    List<Item> items = choosing.items(volunteer, asked);
    Long only = asked.community();
    String issuer = choosing.unit(only == null ? person.community() : only);
    // Kept in milliseconds, and the day is that of the moment which is kept.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LocalDate today = LocalDate.ofInstant(now, Time.ZONE);
    TenantId tenant = CurrentTenant.get().id();
    String key = keys.current(tenant);
    String number = CertificateNumber.next(today.getYear());
    byte[] salt = Holders.salt();
    String facts =
        Facts.of(
            key,
            tenant.value(),
            number,
            issuer,
            asked.from(),
            asked.until(),
            items,
            Facts.holder(salt, name),
            today);
    String signature = Facts.base64(keys.sign(tenant, key, facts.getBytes(StandardCharsets.UTF_8)));
    long id =
        table.add(
            new Certificate(
                0,
                number,
                volunteer,
                person.community(),
                "",
                issuer,
                asked.from(),
                asked.until(),
                items.size(),
                items.stream().mapToInt(Item::minutes).sum(),
                facts,
                signature,
                by,
                now,
                CertificateState.VALID,
                ""),
            items);
    holders.keep(id, volunteer, new Holders.Holder(name, salt));
    audit.record("certificate.issued", "certificate", id);
    return id;
  }
}
