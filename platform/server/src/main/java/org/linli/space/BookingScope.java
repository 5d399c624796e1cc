package org.linli.space;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;

/** A booking lies where its space lies. */
@Singleton
final class BookingScope implements ScopeSource {

  private final BookingTable bookings;

  BookingScope(BookingTable bookings) {
    this.bookings = bookings;
  }

  @Override
  public String name() {
    return "booking";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return id.matches("[0-9]{1,18}")
        ? bookings.find(Long.parseLong(id)).map(Booking::path)
        : Optional.empty();
  }
}
