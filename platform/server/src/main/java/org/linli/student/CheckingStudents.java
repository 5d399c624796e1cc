package org.linli.student;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.institution.Institution;
import org.linli.sheet.SheetRow;

/** Checks the rows of one roster, each by itself and against the rows above it. */
final class CheckingStudents {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_BRANCH = 120;
  private static final int EARLIEST_YEAR = 1980;

  private final Map<String, List<Institution>> colleges = new HashMap<>();
  private final @Nullable Institution only;
  private final LocalDate today;
  private final Set<String> numbers = new HashSet<>();

  /**
   * Checks rows.
   *
   * @param parts the parts of the university that students may be brought into
   */
  CheckingStudents(List<Institution> parts, LocalDate today) {
    this.today = today;
    this.only = parts.size() == 1 ? parts.getFirst() : null;
    parts.forEach(one -> colleges.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one));
  }

  /** What a row says of a student. */
  record Said(
      String number,
      String name,
      Institution college,
      String branch,
      @Nullable Integer entryYear) {}

  /** What a row comes to: a student, or what is wrong with which cell. */
  record Checked(int number, Optional<Said> said, Map<StudentColumn, Message> problems) {}

  Checked check(SheetRow<StudentColumn> row) {
    Form form = Form.empty();
    for (StudentColumn column : StudentColumn.values()) {
      form.put(column.field(), row.text(column));
    }
    String number = form.required("number", 32);
    if (!number.isEmpty() && !number.matches(StudentFilter.NUMBER)) {
      form.reject("number", "student.refused.number");
    }
    if (!number.isEmpty() && !numbers.add(number)) {
      form.reject("number", "student.refused.twice");
    }
    String name = form.required("name", LONGEST_NAME);
    if (name.chars().anyMatch(Character::isDigit)) {
      form.reject("name", "student.refused.name");
    }
    Optional<Institution> college = college(form);
    String branch = form.text("branch", LONGEST_BRANCH);
    Integer year =
        form.whole("entryYear", EARLIEST_YEAR, today.getYear() + 1L)
            .map(Long::intValue)
            .orElse(null);
    Map<StudentColumn, Message> problems = new HashMap<>(row.problems());
    for (StudentColumn column : StudentColumn.values()) {
      Message wrong = form.errors().get(column.field());
      if (wrong != null) {
        problems.putIfAbsent(column, wrong);
      }
    }
    return new Checked(
        row.number(),
        college
            .filter(_ -> problems.isEmpty())
            .map(one -> new Said(number, name, one, branch, year)),
        problems);
  }

  private Optional<Institution> college(Form form) {
    String typed = form.text("college");
    if (typed.isEmpty() && only != null) {
      return Optional.of(only);
    }
    List<Institution> found = colleges.getOrDefault(form.required("college"), List.of());
    if (!typed.isEmpty() && found.size() != 1) {
      form.reject(
          "college", found.isEmpty() ? "student.refused.college" : "student.refused.colleges");
    }
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }
}
