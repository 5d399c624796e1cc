package org.linli.need;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.key.BlindIndexes;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Who asked, whom to help and where; kept sealed, and erased some time after the end. */
@Singleton
class RequestContacts {

  /** Indexes serve for weeks only, so one generation of their key is enough. */
  private static final int GENERATION = 1;

  private final Sql sql;
  private final Sealing sealing;
  private final BlindIndexes indexes;

  RequestContacts(Sql sql, Sealing sealing, BlindIndexes indexes) {
    this.sql = sql;
    this.sealing = sealing;
    this.indexes = indexes;
  }

  void put(long request, RequestContact contact) {
    sql.update(
        "INSERT INTO service_request_contact (request_id, name, phone, place, beneficiary,"
            + " phone_index, place_index) VALUES (?, ?, ?, ?, ?, ?, ?)",
        request,
        seal("name", request, contact.name()),
        seal("phone", request, contact.phone()),
        seal("place", request, contact.place()),
        seal("beneficiary", request, contact.beneficiary()),
        phoneIndex(contact),
        placeIndex(contact));
  }

  /** Empty once it has been erased. */
  Optional<RequestContact> of(long request) {
    return sql
        .query(
            "SELECT name, phone, place, beneficiary FROM service_request_contact"
                + " WHERE request_id = ?",
            List.of(request),
            row ->
                new RequestContact(
                    open("name", request, row.getBytes(1)),
                    open("phone", request, row.getBytes(2)),
                    open("place", request, row.getBytes(3)),
                    open("beneficiary", request, row.getBytes(4))))
        .stream()
        .findFirst();
  }

  byte[] phoneIndex(RequestContact contact) {
    return index("phone", contact.plainPhone());
  }

  byte @Nullable [] placeIndex(RequestContact contact) {
    String plain = contact.plainPlace();
    return plain.isEmpty() ? null : index("place", plain);
  }

  private byte[] index(String column, String value) {
    return indexes.of(
        CurrentTenant.get().id(), GENERATION, "service_request_contact." + column, value);
  }

  private byte[] seal(String column, long request, String text) {
    return sealing.seal(CurrentTenant.get().id(), cell(column, request), text);
  }

  private String open(String column, long request, byte[] sealed) {
    return sealing.open(CurrentTenant.get().id(), cell(column, request), sealed);
  }

  private static Cell cell(String column, long request) {
    return new Cell("service_request_contact." + column, request);
  }
}
