package org.linli.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Message;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.HomePart;

/**
 * What was missing in the forms that go up when they were last filled, in the part that someone
 * answers for. No form is filled for the first page: one query tells all.
 */
@Singleton
final class ReportHome implements HomePart {

  private final Forms forms;
  private final FormGaps gaps;
  private final FillingForms filling;
  private final FormPages pages;
  private final Viewer viewer;

  ReportHome(Forms forms, FormGaps gaps, FillingForms filling, FormPages pages, Viewer viewer) {
    this.forms = forms;
    this.gaps = gaps;
    this.filling = filling;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    if (!viewer.has(Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)) {
      return List.of();
    }
    Map<String, String> titles = new LinkedHashMap<>();
    for (DeclaredForm declared : forms.all()) {
      titles.put(declared.form().id(), declared.form().title());
    }
    return gaps.of(own(), filling::scope).stream()
        .filter(gap -> gap.missing() > 0)
        .map(gap -> task(titles.getOrDefault(gap.form(), gap.form()), gap))
        .toList();
  }

  /** The viewer's own forms and parts of larger ones; a unit below has people of its own. */
  private Map<String, Asked> own() {
    Map<String, Asked> own = new LinkedHashMap<>(pages.now());
    own.values().removeIf(one -> isBelow(one.unit(), filling.scope(one.unit().kind())));
    return own;
  }

  private static boolean isBelow(ReportUnit unit, Scope scope) {
    return scope.contains(unit.path()) && !scope.prefixes().contains(unit.path());
  }

  private static Task task(String title, FormGaps.Gap gap) {
    return new Task(
        Message.of(
            "report.home.missing",
            title,
            gap.missing(),
            LocalDate.ofInstant(gap.countedAt(), Time.ZONE)),
        "/reports/" + gap.form(),
        null,
        State.CALM);
  }
}
