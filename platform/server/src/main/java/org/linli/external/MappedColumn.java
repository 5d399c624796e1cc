package org.linli.external;

import org.linli.api.Message;
import org.linli.sheet.SheetColumn;

/**
 * A column of theirs.
 *
 * @param in what it holds
 * @param header what stands above it in their spreadsheets
 */
record MappedColumn(InField in, String header) implements SheetColumn {

  @Override
  public String field() {
    return in.name();
  }

  @Override
  public boolean isRequired() {
    return in.mustStand();
  }

  @Override
  public String titleKey() {
    return "external.in." + in;
  }

  @Override
  public Message title() {
    return Message.of("external.header", header);
  }

  @Override
  public boolean isDay() {
    return in == InField.DAY;
  }

  @Override
  public boolean isLong() {
    return in == InField.ID_NUMBER || in == InField.RECORD_NUMBER || in == InField.PERSON_NUMBER;
  }
}
