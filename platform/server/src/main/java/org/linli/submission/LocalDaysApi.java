package org.linli.submission;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.ReportTurn;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The days by which forms are sent in the tenant, for programs. */
@Controller("/api/due-days")
class LocalDaysApi {

  private final SettingDays setting;
  private final Viewer viewer;

  LocalDaysApi(SettingDays setting, Viewer viewer) {
    this.setting = setting;
    this.viewer = viewer;
  }

  /** The forms of the tenant, each with its document's day and the day that holds here. */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  List<DaysItem> list() {
    return setting.all().stream().map(DaysItem::of).toList();
  }

  /**
   * Sets days of the tenant's own for a form: earlier than its document's, or, where that leaves
   * the day open, so many days after what is reported on. Nothing set is the document's day again.
   */
  @Put("/{form}")
  @Access(Role.TENANT_ADMINISTRATOR)
  DaysItem set(String form, @Body NewDays days) {
    SettingDays.Line line = setting.find(form).orElseThrow(Problem::notFound);
    Form typed =
        Form.empty()
            .put("earlier", days.earlier())
            .put("afterEnd", days.afterEnd())
            .put("closesAfter", days.closesAfter());
    LocalDays read = LocalDays.read(typed, line.form());
    if (!Trying.done(typed, () -> setting.set(line.form(), read, viewer.account()))) {
      throw Problem.wrong(typed);
    }
    return DaysItem.of(setting.find(form).orElseThrow(Problem::notFound));
  }

  /**
   * Days.
   *
   * @param earlier how many days before the document's day
   * @param afterEnd how many days after the last day reported on, where the day is left open
   * @param closesAfter for how many days it is still taken late
   */
  @Serdeable
  record NewDays(
      @Nullable Integer earlier, @Nullable Integer afterEnd, @Nullable Integer closesAfter) {}

  /**
   * A form's days.
   *
   * @param turn the turn that people work on
   * @param documentDay its last day by the document
   * @param due its last day here
   * @param closes until when it is taken late; null for ever
   * @param leftOpen whether the document leaves the day open
   * @param local whether the tenant set days of its own
   */
  @Serdeable
  record DaysItem(
      String form,
      String title,
      @Nullable String turn,
      @Nullable String documentDay,
      @Nullable String due,
      @Nullable String closes,
      boolean leftOpen,
      boolean local) {

    static DaysItem of(SettingDays.Line line) {
      ReportTurn here = line.here();
      ReportTurn document = line.document();
      return new DaysItem(
          line.form().id(),
          line.form().title(),
          here == null ? null : here.key(),
          document == null ? null : document.due().toString(),
          here == null ? null : here.due().toString(),
          here == null || here.closes() == null ? null : here.closes().toString(),
          line.isOpen(),
          line.isLocal());
    }
  }
}
