package org.linli.certificate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.linli.hours.HoursGround;
import org.linli.pairing.PairingGround;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.volunteer.ServingVolunteers;

/** A community with volunteers who served, and their certificates. */
final class CertificateGround {

  static final long CLERK = 7;
  static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  final LinliServer server;
  final PairingGround place;
  final ServingVolunteers volunteers;
  final HoursGround hours;

  CertificateGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.place = new PairingGround(server, tenant, township);
    this.volunteers = new ServingVolunteers(server, tenant);
    this.hours = new HoursGround(server, tenant);
  }

  long volunteer() {
    return volunteers.approved(place.community);
  }

  /** Someone served for so many minutes on a day, from nine o'clock on; tells the entry. */
  long serves(long volunteer, LocalDate day, int minutes) {
    return hours.serve(
        place.community, volunteer, day.atTime(9, 0).atZone(Time.ZONE).toInstant(), minutes);
  }

  /** A certificate of the year's first half. */
  long certificate(long volunteer) {
    return place.here(
        () ->
            server
                .get(Issuing.class)
                .issue(
                    volunteer,
                    new Asked(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), null, Set.of()),
                    CLERK));
  }

  Certificate known(long id) {
    return place.here(() -> server.get(CertificateTable.class).find(id)).orElseThrow();
  }

  /** What the QR code of a certificate carries. */
  String code(long id) {
    return place.here(
        () -> {
          Certificate one = server.get(CertificateTable.class).find(id).orElseThrow();
          byte[] salt = server.get(Holders.class).find(id).orElseThrow().salt();
          return SignedFacts.write(one.facts(), one.signature(), salt);
        });
  }

  static Map<String, String> halfYear() {
    return Map.of("from", "2026-01-01", "until", "2026-06-30");
  }
}
