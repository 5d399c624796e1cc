package org.linli.student;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a university is told of a student's service, and all it is told: the day, the minutes, the
 * community.
 *
 * @param entry the entry in the ledger of the tenant that tells, so that nothing counts twice
 * @param minutes below zero where an entry was taken back
 * @param community the community's id there
 * @param name the community's name
 * @param pairing the university's pairing with the community, if one held on the day
 */
public record ToldService(
    long entry, LocalDate day, int minutes, long community, String name, @Nullable Long pairing) {

  String line() {
    return String.join(
        "\t",
        Long.toString(entry),
        day.toString(),
        Integer.toString(minutes),
        Long.toString(community),
        pairing == null ? "" : pairing.toString(),
        name.replaceAll("\\s", " "));
  }

  static ToldService of(String line) {
    String[] cells = line.split("\t", -1);
    return new ToldService(
        Long.parseLong(cells[0]),
        LocalDate.parse(cells[1]),
        Integer.parseInt(cells[2]),
        Long.parseLong(cells[3]),
        cells[5],
        cells[4].isEmpty() ? null : Long.valueOf(cells[4]));
  }
}
