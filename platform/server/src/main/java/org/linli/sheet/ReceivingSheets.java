package org.linli.sheet;

import jakarta.inject.Singleton;
import org.linli.api.Scope;
import org.linli.file.FileRefused;

/** Takes a spreadsheet in: looks whether it can be read, counts its rows and keeps it. */
@Singleton
public class ReceivingSheets {

  private final ReadingSheets sheets;
  private final StagedSheets staged;

  ReceivingSheets(ReadingSheets sheets, StagedSheets staged) {
    this.sheets = sheets;
    this.staged = staged;
  }

  /**
   * Keeps a file for an import.
   *
   * @param kind what its rows are to become
   * @param most so many rows at once
   * @param scope into which part of the tenant its owner may import
   * @return the import's id
   * @throws FileRefused with the sentence that says what is wrong with it
   */
  public <C extends SheetColumn> long receive(
      String kind, String fileName, byte[] file, C[] columns, int most, Scope scope, long owner) {
    HostileArchive.refuse(file);
    int[] rows = {0};
    sheets.read(file, columns, row -> ++rows[0] <= most);
    if (rows[0] == 0) {
      throw new FileRefused("sheet.empty");
    }
    if (rows[0] > most) {
      throw new FileRefused("sheet.tooMany", most);
    }
    return staged.keep(kind, fileName, rows[0], scope, owner, file);
  }
}
