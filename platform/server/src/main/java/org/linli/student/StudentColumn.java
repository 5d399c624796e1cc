package org.linli.student;

import org.linli.sheet.SheetColumn;

/** The columns of a roster, in the template's order; people may move them. */
enum StudentColumn implements SheetColumn {
  NUMBER("number", true),
  NAME("name", true),
  COLLEGE("college", true),
  BRANCH("branch", false),
  ENTRY_YEAR("entryYear", false);

  private final String field;
  private final boolean isRequired;

  StudentColumn(String field, boolean isRequired) {
    this.field = field;
    this.isRequired = isRequired;
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  public boolean isRequired() {
    return isRequired;
  }

  @Override
  public String titleKey() {
    return "student." + field;
  }

  @Override
  public boolean isLong() {
    return this == NUMBER;
  }
}
