package org.linli.station;

import jakarta.inject.Singleton;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Keeps whom to call at a station, sealed. */
@Singleton
class Contacts {

  private static final String NAME = "station.contact_name";
  private static final String PHONE = "station.contact_phone";

  static final byte[] NOTHING = {};

  private final StationRegister stations;
  private final Sealing sealing;

  Contacts(StationRegister stations, Sealing sealing) {
    this.stations = stations;
    this.sealing = sealing;
  }

  void keep(long station, Contact contact) {
    stations.setContact(
        station, seal(NAME, station, contact.name()), seal(PHONE, station, contact.phone()));
  }

  Contact of(Station station) {
    return new Contact(
        open(NAME, station.key(), station.contactName()),
        open(PHONE, station.key(), station.contactPhone()));
  }

  /** The name alone, for many stations that have been read at once. */
  String name(long station, byte[] sealed) {
    return open(NAME, station, sealed);
  }

  private byte[] seal(String column, long station, String text) {
    return text.isEmpty()
        ? NOTHING
        : sealing.seal(CurrentTenant.get().id(), new Cell(column, station), text);
  }

  private String open(String column, long station, byte[] sealed) {
    return sealed.length == 0
        ? ""
        : sealing.open(CurrentTenant.get().id(), new Cell(column, station), sealed);
  }
}
