package org.linli.student;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.tenant.Time;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** A volunteer says where they study, agrees to what is told there, and takes it back. */
@Controller("/volunteer/study/{volunteer}")
@Produces(MediaType.TEXT_HTML)
final class StudyController {

  private final Volunteers volunteers;
  private final Studies studies;
  private final StudyTable table;
  private final StudyForm forms;
  private final Institutions institutions;
  private final Viewer viewer;
  private final Clock clock;

  StudyController(
      Volunteers volunteers,
      Studies studies,
      StudyTable table,
      StudyForm forms,
      Institutions institutions,
      Viewer viewer,
      Clock clock) {
    this.volunteers = volunteers;
    this.studies = studies;
    this.table = table;
    this.forms = forms;
    this.institutions = institutions;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(signedIn = true)
  Page show(long volunteer) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return page(volunteer, Form.empty());
  }

  /** Says where they study, and agrees. */
  @Post
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer claim(long volunteer, @Body Form form) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return forms.claim(volunteer, form, viewer.account()).isPresent()
        ? Redirect.to("/volunteer/study/" + volunteer).saying("student.study.sent")
        : page(volunteer, form);
  }

  /** Withdraws consent; the form says whether the university keeps what it was told. */
  @Post("/withdrawal")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long volunteer, @Body Form form) {
    volunteers.requireActedFor(volunteer, viewer.account());
    boolean keep = form.text("told").equals("keep");
    return Trying.done(form, () -> studies.withdraw(volunteer, keep))
        ? Redirect.to("/volunteer/study/" + volunteer)
            .saying(keep ? "student.study.withdrawn.kept" : "student.study.withdrawn")
        : page(volunteer, form);
  }

  private Page page(long volunteer, Form form) {
    List<Study> all = table.of(volunteer);
    Map<Long, Institution> known =
        institutions.byIds(all.stream().map(Study::university).distinct().toList());
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach((id, one) -> names.put(id.toString(), one.name()));
    Map<Long, String> offered = new LinkedHashMap<>();
    institutions.atHome().forEach(one -> offered.put(one.id(), one.name()));
    if (form.isValid() && form.text("told").isEmpty()) {
      form.put("told", "remove");
    }
    return Page.of("student/study")
        .crumb("/volunteer/" + volunteer, Message.of("volunteer.mine"))
        .with("volunteer", volunteer)
        .with("study", all.stream().filter(Study::isOpen).findFirst().orElse(null))
        .with("before", all.stream().filter(one -> !one.isOpen()).toList())
        .with("names", names)
        .with("universities", offered)
        .with("endings", List.of("remove", "keep"))
        .with(
            "earlier", Message.of("student.study.earlier", SchoolYear.beginning(Time.today(clock))))
        .with(form);
  }
}
