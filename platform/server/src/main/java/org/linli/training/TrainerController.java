package org.linli.training;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.web.Trying;

/** The trainer pool: chosen from by everyone who keeps courses, each row kept where it was made. */
@Controller("/trainers")
@Produces(MediaType.TEXT_HTML)
final class TrainerController {

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/trainers";

  private final TrainerPool pool;
  private final KeepingTrainers keeping;
  private final Viewer viewer;

  TrainerController(TrainerPool pool, KeepingTrainers keeping, Viewer viewer) {
    this.pool = pool;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /**
   * A line of the list.
   *
   * @param isKept whether the viewer keeps the row, and so may see how to reach the person
   */
  record Line(Trainer trainer, boolean isKept) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "") String topic, @QueryValue(defaultValue = "1") int page) {
    TrainingTopic about = topic(topic);
    Paging paging = new Paging(page, ON_A_PAGE, pool.count(about));
    var scope = CommunityKeepers.scope(viewer);
    return Page.of("training/trainers")
        .crumb("/courses", "training.title")
        .with(
            "lines",
            pool.page(about, paging).stream()
                .map(one -> new Line(one, scope.contains(one.path())))
                .toList())
        .with("topics", TrainingTopic.values())
        .with("topic", about == null ? "" : about.name())
        .with("paging", paging);
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page blank() {
    return below("training/trainer-new").with(Form.empty());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    String path = CommunityKeepers.scope(viewer).prefixes().getFirst();
    Optional<Long> added =
        Trainer.Said.read(form).map(said -> keeping.add(path, said, viewer.account()));
    return added.isPresent()
        ? Redirect.to(LIST).saying("trainer.added")
        : below("training/trainer-new").with(form);
  }

  @Get("/{trainer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "trainer")
  Page show(long trainer) {
    Trainer known = known(trainer);
    return below("training/trainer").with("trainer", known).with(known.show());
  }

  @Post("/{trainer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "trainer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long trainer, @Body Form form) {
    boolean changed =
        Trainer.Said.read(form)
            .filter(said -> Trying.done(form, () -> keeping.change(trainer, said)))
            .isPresent();
    return changed
        ? Redirect.to(LIST).saying("trainer.saved")
        : below("training/trainer").with("trainer", known(trainer)).with(form);
  }

  @Post("/{trainer}/leaving")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "trainer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect leave(long trainer) {
    keeping.leave(trainer);
    return Redirect.to(LIST).saying("trainer.left");
  }

  static @Nullable TrainingTopic topic(String name) {
    Set<TrainingTopic> found = TrainingTopic.read(List.of(name));
    return found.isEmpty() ? null : found.iterator().next();
  }

  private Trainer known(long id) {
    return pool.find(id).orElseThrow(Problem::notFound);
  }

  private static Page below(String view) {
    return Page.of(view).crumb(LIST, "trainer.title").with("topicChoices", TrainingTopic.values());
  }
}
