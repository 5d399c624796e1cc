package org.linli.training;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The trainer pool and the trained residents for programs. */
@Controller("/api")
class TrainerApi {

  private final TrainerPool pool;
  private final KeepingTrainers keeping;
  private final TrainedResidents residents;
  private final MarkingResidents marking;
  private final Viewer viewer;

  TrainerApi(
      TrainerPool pool,
      KeepingTrainers keeping,
      TrainedResidents residents,
      MarkingResidents marking,
      Viewer viewer) {
    this.pool = pool;
    this.keeping = keeping;
    this.residents = residents;
    this.marking = marking;
    this.viewer = viewer;
  }

  /**
   * The trainers of the pool, by name; how to reach one is shown only where the row is kept.
   *
   * @param topic only those who train for it
   * @param size trainers at once, at most 500
   */
  @Get("/trainers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue @Nullable TrainingTopic topic,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, pool.count(topic));
    var scope = CommunityKeepers.scope(viewer);
    return Part.of(
        paging, pool.page(topic, paging), one -> Item.of(one, scope.contains(one.path())));
  }

  /** Takes someone into the pool, once for each {@code Idempotency-Key}. */
  @Post("/trainers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(@Body NewTrainer trainer) {
    Form form = trainer.form();
    String path = CommunityKeepers.scope(viewer).prefixes().getFirst();
    return Trainer.Said.read(form)
        .map(said -> keeping.add(path, said, viewer.account()))
        .map(id -> Made.at("/trainers", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * The trained residents within the viewer's scope, the newest first.
   *
   * @param size residents at once, at most 500
   */
  @Get("/trained-residents")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Resident> residents(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, residents.count(scope));
    return Part.of(paging, residents.page(scope, paging), Resident::of);
  }

  /** Marks a volunteer as a trained resident, or changes the mark. */
  @Post("/volunteers/{volunteer}/trained-resident")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Idempotent
  Resident mark(long volunteer, @Body NewResident said) {
    Form form =
        Form.empty().put("sinceOn", said.sinceOn()).put("deliberatesOn", said.deliberatesOn());
    return marking
        .read(volunteer, form)
        .filter(one -> Trying.done(form, () -> marking.mark(one, viewer.account())))
        .map(Resident::of)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A trainer. */
  @Serdeable
  record Item(
      long id, String name, String organization, List<TrainingTopic> topics, String contact) {

    static Item of(Trainer one, boolean isKept) {
      return new Item(
          one.id(),
          one.said().name(),
          one.said().organization(),
          one.said().topics().stream().sorted().toList(),
          isKept ? one.said().contact() : "");
    }
  }

  /** A trainer to be taken in, checked as the form on the page is. */
  @Serdeable
  record NewTrainer(
      @Nullable String name,
      @Nullable String organization,
      @Nullable List<String> topics,
      @Nullable String contact) {

    Form form() {
      return Form.empty()
          .put("name", name)
          .put("organization", organization)
          .putAll("topics", topics == null ? List.of() : topics)
          .put("contact", contact);
    }
  }

  /** A trained resident. */
  @Serdeable
  record Resident(long volunteer, LocalDate sinceOn, @Nullable LocalDate deliberatesOn) {

    static Resident of(TrainedResidents.Resident one) {
      return new Resident(one.volunteer(), one.sinceOn(), one.deliberatesOn());
    }
  }

  /** What is to be noted of one. */
  @Serdeable
  record NewResident(@Nullable LocalDate sinceOn, @Nullable LocalDate deliberatesOn) {}
}
