package org.linli.station;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.key.Masked;

/**
 * Someone who works at a station: personal data, masked wherever it need not be read (LAW-7).
 *
 * @param duty what they do there, in words
 * @param leftOn the first day on which they no longer work there
 */
record StaffMember(
    long id,
    String name,
    String phone,
    String duty,
    boolean fullTime,
    LocalDate fromOn,
    @Nullable LocalDate leftOn) {

  StaffMember masked() {
    return new StaffMember(
        id, Masked.name(name), Masked.phone(phone), duty, fullTime, fromOn, leftOn);
  }
}
