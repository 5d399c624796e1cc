package org.linli.publicity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/**
 * A story of volunteer service, or what a medium reported.
 *
 * @param path where its community lies
 * @param appearances how often it appeared somewhere
 */
record Story(long id, String path, long community, Said said, long appearances) {

  static final String FROM =
      " FROM publicity_story s JOIN community c ON c.id = s.community_id WHERE ";

  static final String SELECT =
      "SELECT s.id, c.path, s.community_id, s.project_id, s.kind, s.title, s.content, s.day,"
          + " (SELECT COUNT(*) FROM publicity_appearance a WHERE a.story_id = s.id)"
          + FROM;

  /**
   * What is said of it.
   *
   * @param project which of the community's projects it is about; null for none
   * @param content its text; empty where there is only a link
   */
  record Said(StoryKind kind, String title, String content, LocalDate day, @Nullable Long project) {

    static Optional<Said> read(Form form) {
      if (form.text("kind").isEmpty()) {
        form.reject("kind", "form.required");
      }
      StoryKind kind = form.choice("kind", StoryKind.class).orElse(StoryKind.STORY);
      String title = form.required("title", 100);
      String content =
          kind == StoryKind.STORY ? form.required("content", 3000) : form.text("content", 3000);
      LocalDate day = DayOnRecord.read(form, "day");
      Long project = form.whole("project", 1, Long.MAX_VALUE).orElse(null);
      return form.isValid()
          ? Optional.of(new Said(kind, title, content, day, project))
          : Optional.empty();
    }

    Form show() {
      return Form.empty()
          .put("kind", kind)
          .put("title", title)
          .put("content", content)
          .put("day", day)
          .put("project", project);
    }

    boolean names(String name) {
      return title.contains(name) || content.contains(name);
    }
  }

  static Story read(ResultSet row) throws SQLException {
    return new Story(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        new Said(
            StoryKind.valueOf(row.getString(5)),
            row.getString(6),
            row.getString(7),
            row.getObject(8, LocalDate.class),
            row.getObject(4, Long.class)),
        row.getLong(9));
  }

  /** What it is called. */
  public String title() {
    return said.title();
  }
}
