package org.linli.certificate;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Who holds certificates: names, sealed, apart from what is never changed, so that they can go. */
@Singleton
class Holders {

  private static final String NAME = "certificate_holder.name";
  private static final SecureRandom CHANCE = new SecureRandom();

  private final Sql sql;
  private final Sealing sealing;

  Holders(Sql sql, Sealing sealing) {
    this.sql = sql;
    this.sealing = sealing;
  }

  /** The holder of a certificate. */
  record Holder(String name, byte[] salt) {}

  static byte[] salt() {
    byte[] salt = new byte[16];
    CHANCE.nextBytes(salt);
    return salt;
  }

  void keep(long certificate, long volunteer, Holder holder) {
    sql.update(
        "INSERT INTO certificate_holder (certificate_id, volunteer_id, name, salt)"
            + " VALUES (?, ?, ?, ?)",
        certificate,
        volunteer,
        sealing.seal(CurrentTenant.get().id(), new Cell(NAME, certificate), holder.name()),
        holder.salt());
  }

  /** Nobody where the holder's data was deleted. */
  Optional<Holder> find(long certificate) {
    return Optional.ofNullable(of(List.of(certificate)).get(certificate));
  }

  /** By certificate; whoever was deleted is missing. */
  Map<Long, Holder> of(Collection<Long> certificates) {
    Condition these = Condition.in("certificate_id", certificates);
    return sql
        .query(
            "SELECT certificate_id, name, salt FROM certificate_holder WHERE " + these.sql(),
            these.values(),
            row ->
                Map.entry(
                    row.getLong(1),
                    new Holder(
                        sealing.open(
                            CurrentTenant.get().id(),
                            new Cell(NAME, row.getLong(1)),
                            row.getBytes(2)),
                        row.getBytes(3))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  void forget(long volunteer) {
    sql.update("DELETE FROM certificate_holder WHERE volunteer_id = ?", volunteer);
  }
}
