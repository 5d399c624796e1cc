package org.linli.academy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * An academy of a township.
 *
 * @param path the township's code
 * @param endedOn when it was closed, if it was
 */
public record Academy(
    long id, String name, String path, LocalDate sinceOn, @Nullable LocalDate endedOn) {

  static final String COLUMNS = "id, name, path, since_on, ended_on";

  static Academy read(ResultSet row) throws SQLException {
    return new Academy(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class));
  }

  /** What can be said of one; its township doesn't change. */
  record Said(String name, LocalDate sinceOn) {

    /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
    static Optional<Said> read(Form form, LocalDate today) {
      String name = form.required("name", 100);
      if (form.text("sinceOn").isEmpty()) {
        form.reject("sinceOn", "form.required");
      }
      Optional<LocalDate> since = form.day("sinceOn");
      if (since.filter(today::isBefore).isPresent()) {
        form.reject("sinceOn", "academy.refused.future");
      }
      return form.isValid() ? since.map(day -> new Said(name, day)) : Optional.empty();
    }
  }

  Form show() {
    return Form.empty().put("name", name).put("sinceOn", sinceOn);
  }
}
