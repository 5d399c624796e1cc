package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.report.FormsToSend;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** The line in the menu, and what is due and waits on the first page. */
@Singleton
final class SubmissionMenu implements ShellPart, HomePart {

  private static final int MOST = 8;

  private static final MenuEntry DUE =
      new MenuEntry(
          "/due",
          "submission.title",
          "calendar-event",
          61,
          Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER));

  private static final MenuEntry RECEIVED =
      new MenuEntry(
          "/received-submissions",
          "submission.received.title",
          "inbox",
          62,
          Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF));

  private final FormsToSend forms;
  private final OwingRows owing;
  private final Waiting waiting;
  private final ReceivedTable received;
  private final Viewer viewer;

  SubmissionMenu(
      FormsToSend forms, OwingRows owing, Waiting waiting, ReceivedTable received, Viewer viewer) {
    this.forms = forms;
    this.owing = owing;
    this.waiting = waiting;
    this.received = received;
    this.viewer = viewer;
  }

  @Override
  public List<MenuEntry> menu() {
    if (CurrentTenant.find().isEmpty()) {
      return List.of();
    }
    if (CurrentTenant.get().kind() == TenantKind.PROVINCE) {
      return List.of(RECEIVED);
    }
    return forms.all().isEmpty() ? List.of() : List.of(DUE);
  }

  @Override
  public List<Task> tasks() {
    if (!viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    owing.mine(CommunityKeepers.scope(viewer)).stream()
        .filter(one -> one.standing().isOwed() && one.standing() != Standing.OPEN)
        .limit(MOST)
        .map(SubmissionMenu::task)
        .forEach(tasks::add);
    long toReview = waiting.count();
    if (toReview > 0) {
      tasks.add(new Task(Message.of("submission.task.review", toReview), "/due", null, State.SOON));
    }
    if (viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF)
        && CurrentTenant.get().kind() == TenantKind.PROVINCE) {
      long came = received.waiting();
      if (came > 0) {
        tasks.add(
            new Task(
                Message.of("submission.task.received", came),
                "/received-submissions",
                null,
                State.SOON));
      }
    }
    return tasks;
  }

  private static Task task(Owing one) {
    String name = one.owed().form().title();
    return new Task(
        Message.of(
            "submission.task." + one.standing(), name, one.owed().turn().name(), one.unit().name()),
        "/due/%s/%s/%s".formatted(one.owed().form().id(), one.owed().turn().key(), one.unitName()),
        one.due(),
        one.standing() == Standing.DUE ? State.SOON : State.LATE);
  }
}
