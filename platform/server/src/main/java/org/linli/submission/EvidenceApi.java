package org.linli.submission;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.file.StoredFile;
import org.linli.file.Uploads;
import org.linli.web.Made;
import org.linli.web.Trying;

/** The files beside a form before it leaves, for programs. */
@Controller("/api/due/{form}/{turn}/{sendingUnit}/evidence")
class EvidenceApi {

  private final DuePages due;
  private final SubmissionTable submissions;
  private final Evidence evidence;
  private final KeepingEvidence keeping;
  private final Viewer viewer;

  EvidenceApi(
      DuePages due,
      SubmissionTable submissions,
      Evidence evidence,
      KeepingEvidence keeping,
      Viewer viewer) {
    this.due = due;
    this.submissions = submissions;
    this.evidence = evidence;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /** The files that go with the next version; each is read at {@code /files/<id>}. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  List<FileItem> list(String form, String turn, String sendingUnit) {
    ReportUnit unit = due.unit(due.owed(form, turn), sendingUnit);
    return submissions
        .find(form, turn, unit)
        .map(one -> evidence.standing(one.id()).stream().map(FileItem::of).toList())
        .orElse(List.of());
  }

  /**
   * Adds a file: a document, a photo or a film, told by its content. Sent as a form with a part
   * {@code evidence}.
   */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> keep(
      String form, String turn, String sendingUnit, @Nullable CompletedFileUpload evidence) {
    OwedTurn owed = due.owed(form, turn);
    ReportUnit unit = due.unit(owed, sendingUnit);
    Form typed = Form.empty();
    AtomicLong kept = new AtomicLong();
    if (!Uploads.take(
        typed,
        "evidence",
        evidence,
        "submission.evidence.needed",
        (name, bytes) -> kept.set(keeping.keep(owed, unit, name, bytes, viewer.account())))) {
      throw Problem.wrong(typed);
    }
    return Made.at("/files", kept.get());
  }

  /**
   * Takes a file away before the form leaves; a version that was sent keeps what it was sealed
   * with.
   *
   * @param file the file's id
   */
  @Delete
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "sendingUnit")
  @Status(HttpStatus.NO_CONTENT)
  void remove(String form, String turn, String sendingUnit, @QueryValue long file) {
    OwedTurn owed = due.owed(form, turn);
    ReportUnit unit = due.unit(owed, sendingUnit);
    Form typed = Form.empty();
    if (!Trying.done(typed, () -> keeping.remove(owed, unit, file, viewer.account()))) {
      throw Problem.wrong(typed);
    }
  }

  /**
   * A file.
   *
   * @param size in bytes
   * @param sha256 the digest of its bytes
   */
  @Serdeable
  record FileItem(long id, String name, long size, String sha256) {
    static FileItem of(StoredFile file) {
      return new FileItem(file.key(), file.name(), file.size(), file.sha256());
    }
  }
}
