package org.linli.student;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Trying;

/** Where a volunteer studies, for programs of the volunteer or whoever acts for them. */
@Controller("/api/volunteers/mine/{volunteer}/studies")
class StudyApi {

  private final Volunteers volunteers;
  private final Studies studies;
  private final StudyTable table;
  private final StudyForm forms;
  private final Viewer viewer;

  StudyApi(
      Volunteers volunteers, Studies studies, StudyTable table, StudyForm forms, Viewer viewer) {
    this.volunteers = volunteers;
    this.studies = studies;
    this.table = table;
    this.forms = forms;
    this.viewer = viewer;
  }

  /** What was said, the latest first; at most one is open. */
  @Get
  @Access(signedIn = true)
  List<Item> list(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return table.of(volunteer).stream().map(Item::of).toList();
  }

  /** Says where they study and agrees that it is told, once for each {@code Idempotency-Key}. */
  @Post
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> claim(long volunteer, @Body Claim claim) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Form form =
        Form.empty()
            .put("university", claim.university())
            .put("number", claim.number())
            .put("earlier", claim.earlier())
            .put("consent", claim.consent());
    long id = forms.claim(volunteer, form, viewer.account()).orElseThrow(() -> Problem.wrong(form));
    URI page = URI.create("/%s/volunteer/study/%d".formatted(CurrentTenant.get().id(), volunteer));
    return HttpResponse.created(new Made(id), page);
  }

  /** Withdraws consent from what is open. */
  @Post("/withdrawal")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void withdraw(long volunteer, @Body Withdrawal withdrawal) {
    volunteers.requireActedFor(volunteer, viewer.account());
    Trying.orConflict(() -> studies.withdraw(volunteer, withdrawal.keep()));
  }

  /**
   * Where somebody studies.
   *
   * @param university the university's id
   * @param number the student number
   * @param earlier whether service of this school year before today is told as well
   * @param consent must be true
   */
  @Serdeable
  record Claim(long university, String number, boolean earlier, boolean consent) {}

  /**
   * That consent is withdrawn.
   *
   * @param keep whether the university keeps what it was told
   */
  @Serdeable
  record Withdrawal(boolean keep) {}

  /**
   * What was said.
   *
   * @param since service of this day and later is told
   * @param told how many entries were told
   * @param reason why the university refused
   */
  @Serdeable
  record Item(
      long id, long university, StudyState state, String since, int told, @Nullable String reason) {

    static Item of(Study study) {
      return new Item(
          study.id(),
          study.university(),
          study.state(),
          study.since().toString(),
          study.released(),
          study.reason().isEmpty() ? null : study.reason());
    }
  }
}
