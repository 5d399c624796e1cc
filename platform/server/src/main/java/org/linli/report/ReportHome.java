package org.linli.report;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.HomePart;

/** What is still missing in the forms that go up, in the part that someone answers for. */
@Singleton
final class ReportHome implements HomePart {

  private final Forms forms;
  private final FillingForms filling;
  private final FormPages pages;
  private final Viewer viewer;

  ReportHome(Forms forms, FillingForms filling, FormPages pages, Viewer viewer) {
    this.forms = forms;
    this.filling = filling;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    return viewer.has(Role.STAFF)
        ? forms.all().stream()
            .flatMap(form -> pages.now(form).map(asked -> filling.fillFor(form, asked)).stream())
            .filter(form -> !form.isComplete())
            .map(ReportHome::task)
            .toList()
        : List.of();
  }

  private static Task task(FilledForm form) {
    return new Task(
        Message.of("report.home.missing", form.title(), form.missing()),
        "/reports/" + form.form().id(),
        null,
        State.CALM);
  }
}
