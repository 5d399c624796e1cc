package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.api.Audit;

/** Shows in full whom to call at a station, and writes down who looked, and why (LAW-7). */
@Singleton
class RevealingContact {

  private final StationRegister stations;
  private final Contacts contacts;
  private final Audit audit;

  RevealingContact(StationRegister stations, Contacts contacts, Audit audit) {
    this.stations = stations;
    this.contacts = contacts;
    this.audit = audit;
  }

  /** Whom to call. */
  @Transactional
  Contact reveal(long station, RevealReason reason) {
    Contact contact = contacts.of(stations.findById(station).orElseThrow());
    audit.record("station.contactRevealed", "station", station, Map.of("reason", reason.name()));
    return contact;
  }
}
