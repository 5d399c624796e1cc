package org.linli.student;

import jakarta.inject.Singleton;
import java.text.Normalizer;
import org.linli.key.BlindIndexes;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Seals students' names, opens them and finds them again. */
@Singleton
class SealedStudents {

  private static final String NAME = "student.name";
  private static final int GENERATION = 1;

  private final Sealing sealing;
  private final BlindIndexes indexes;

  SealedStudents(Sealing sealing, BlindIndexes indexes) {
    this.sealing = sealing;
    this.indexes = indexes;
  }

  byte[] seal(long university, String number, String name) {
    return sealing.seal(CurrentTenant.get().id(), cell(university, number), name);
  }

  String open(long university, String number, byte[] sealed) {
    return sealing.open(CurrentTenant.get().id(), cell(university, number), sealed);
  }

  byte[] index(String name) {
    return indexes.of(CurrentTenant.get().id(), GENERATION, NAME, normal(name));
  }

  /** Whether two people may be one by their names, written with or without dots and spaces. */
  static boolean isSameName(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s·•・‧.]", "");
  }

  private static Cell cell(long university, String number) {
    return new Cell(NAME, university + "/" + number);
  }
}
