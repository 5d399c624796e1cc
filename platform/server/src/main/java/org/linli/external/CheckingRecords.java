package org.linli.external;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.sheet.SheetRow;

/** Checks the rows of one file of theirs, one after the other. */
final class CheckingRecords {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ACTIVITY = 200;
  private static final int DAY_MINUTES = 24 * 60;
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  /** 2026-5-6, 2026/5/6, 2026.5.6 and 2026年5月6日 are one day, with a time behind it or without. */
  private static final Pattern DAY =
      Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[ T].*)?");

  private final Map<InField, MappedColumn> columns = new EnumMap<>(InField.class);
  private final Function<String, Optional<String>> wrongIdNumber;
  private final LocalDate today;
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Checks rows.
   *
   * @param wrongIdNumber what is wrong with an ID number, if something is
   */
  CheckingRecords(
      MappedColumn[] all, Function<String, Optional<String>> wrongIdNumber, LocalDate today) {
    Arrays.stream(all).forEach(one -> columns.put(one.in(), one));
    this.wrongIdNumber = wrongIdNumber;
    this.today = today;
  }

  TheirRow check(SheetRow<MappedColumn> row) {
    Map<MappedColumn, Message> problems = new HashMap<>(row.problems());
    String record = text(row, InField.RECORD_NUMBER, LONGEST_NUMBER, problems);
    String name = text(row, InField.NAME, LONGEST_NAME, problems);
    String number = text(row, InField.PERSON_NUMBER, LONGEST_NUMBER, problems);
    String idNumber = text(row, InField.ID_NUMBER, LONGEST_NUMBER, problems);
    String activity = text(row, InField.ACTIVITY, LONGEST_ACTIVITY, problems);
    LocalDate day = day(row, problems);
    int minutes = minutes(row, problems);
    require(InField.RECORD_NUMBER, record, problems);
    require(InField.NAME, name, problems);
    if (!idNumber.isEmpty()) {
      wrongIdNumber.apply(idNumber).ifPresent(key -> wrong(InField.ID_NUMBER, key, problems));
    }
    Integer first = record.isEmpty() ? null : seen.putIfAbsent(record, row.number());
    if (first != null) {
      wrong(InField.RECORD_NUMBER, "external.wrong.twice", problems, first);
    }
    if (!problems.isEmpty() || day == null) {
      return new TheirRow(row.number(), null, problems);
    }
    String alone = number.isEmpty() && idNumber.isEmpty() ? record : "";
    var person = new TheirRow.Person(number, name, idNumber, alone);
    var said = new TheirRow.Said(record, person, day, minutes, activity);
    return new TheirRow(row.number(), said, problems);
  }

  private String text(
      SheetRow<MappedColumn> row, InField field, int longest, Map<MappedColumn, Message> problems) {
    MappedColumn column = columns.get(field);
    String text = column == null ? "" : row.text(column);
    if (text.length() > longest) {
      wrong(field, "form.tooLong", problems, longest);
    }
    return text;
  }

  private @Nullable LocalDate day(SheetRow<MappedColumn> row, Map<MappedColumn, Message> problems) {
    String text = text(row, InField.DAY, LONGEST_NUMBER, problems);
    Matcher parts = DAY.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      wrong(InField.DAY, text.isEmpty() ? "form.required" : "form.notADay", problems);
      return null;
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(parts.group(1)),
              Integer.parseInt(parts.group(2)),
              Integer.parseInt(parts.group(3)));
      if (day.isAfter(today)) {
        wrong(InField.DAY, "external.wrong.future", problems);
      }
      return day;
    } catch (DateTimeException e) {
      wrong(InField.DAY, "form.notADay", problems);
      return null;
    }
  }

  private int minutes(SheetRow<MappedColumn> row, Map<MappedColumn, Message> problems) {
    InField field = columns.containsKey(InField.MINUTES) ? InField.MINUTES : InField.HOURS;
    String text =
        text(row, field, LONGEST_NUMBER, problems)
            .toLowerCase(Locale.ROOT)
            .replaceAll("(分钟|小时)$", "")
            .strip();
    if (!text.matches("[0-9]{1,5}(\\.[0-9]{1,6})?")) {
      wrong(field, text.isEmpty() ? "form.required" : "external.wrong.minutes", problems);
      return 0;
    }
    BigDecimal said = new BigDecimal(text);
    BigDecimal exact = field == InField.HOURS ? said.multiply(HOUR) : said;
    int minutes = exact.setScale(0, java.math.RoundingMode.HALF_UP).intValue();
    if (minutes < 1 || minutes > DAY_MINUTES) {
      wrong(field, "external.wrong.minutes", problems);
    }
    return minutes;
  }

  private void require(InField field, String text, Map<MappedColumn, Message> problems) {
    if (text.isEmpty()) {
      wrong(field, "form.required", problems);
    }
  }

  private void wrong(
      InField field, String key, Map<MappedColumn, Message> problems, Object... args) {
    MappedColumn column = columns.get(field);
    if (column != null) {
      problems.putIfAbsent(column, Message.of(key, args));
    }
  }
}
