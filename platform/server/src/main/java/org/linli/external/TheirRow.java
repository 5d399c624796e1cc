package org.linli.external;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;

/**
 * A row of their file, checked by itself.
 *
 * @param number its number in the file
 * @param said what it says; null if something is wrong
 * @param problems what is wrong with which column
 */
record TheirRow(int number, @Nullable Said said, Map<MappedColumn, Message> problems) {

  /**
   * A record of theirs.
   *
   * @param record their number for it
   */
  record Said(String record, Person person, LocalDate day, int minutes, String activity) {}

  /**
   * A person as their file tells them; texts are empty where it says nothing.
   *
   * @param alone the record's number where nothing tells this person from others of the name
   */
  record Person(String number, String name, String idNumber, String alone) {

    /** Never the name or the number: they would end up in a log. */
    @Override
    public String toString() {
      return "Person";
    }
  }
}
