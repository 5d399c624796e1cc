package org.linli.post;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** The posts that a viewer, and those whom they act for, ask for, hold and held. */
@Controller("/my-posts")
@Produces(MediaType.TEXT_HTML)
final class MyPostsController {

  private static final int ON_A_PAGE = 30;
  private static final int LONGEST_REASON = 300;

  private final TakingTable takings;
  private final TakingUpPosts taking;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  MyPostsController(
      TakingTable takings,
      TakingUpPosts taking,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.takings = takings;
    this.taking = taking;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** What someone is to a post; the name is empty where there is nobody else. */
  record Line(Taking taking, String name) {}

  @Get
  @Access(signedIn = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Map<Long, String> names =
        people.stream().collect(Collectors.toMap(VolunteerFacts::id, VolunteerFacts::maskedName));
    Paging paging = new Paging(page, ON_A_PAGE, takings.countOf(names.keySet()));
    return Page.of("post/mine")
        .with("registered", !people.isEmpty())
        .with(
            "lines",
            takings.of(names.keySet(), paging).stream()
                .map(one -> new Line(one, people.size() > 1 ? names.get(one.volunteer()) : ""))
                .toList())
        .with("paging", paging);
  }

  /** The form that gives a post up: until when, and why. */
  @Get("/{taking}/leaving")
  @Access(signedIn = true)
  Page leaving(long taking) {
    return leaving(taking, Form.empty().put("lastDay", Time.today(clock)));
  }

  /** Takes an asking back, or gives the post up. */
  @Post("/{taking}/leaving")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer leave(long taking, @Body Form form) {
    this.taking.own(taking);
    LocalDate lastDay = form.day("lastDay").orElse(Time.today(clock));
    String reason = form.text("reason", LONGEST_REASON);
    Optional<Taking> now = Trying.with(form, () -> this.taking.giveUp(taking, lastDay, reason));
    return now.isPresent()
        ? Redirect.to("/my-posts")
            .saying(
                now.get().state() == TakingState.WITHDRAWN ? "post.withdrawn" : "post.left",
                now.get().postName())
        : leaving(taking, form);
  }

  private Page leaving(long id, Form form) {
    return Page.of("post/leaving")
        .crumb("/my-posts", "post.mine")
        .with("taking", taking.own(id))
        .with(form);
  }
}
