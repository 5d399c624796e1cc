package org.linli.need;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.AskingVisitors;
import org.linli.account.OneTimeCode;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.PickingCommunity;
import org.linli.web.Trying;

/** Asking for help, following and rating it, for programs, without an account. */
@Controller("/api/requests")
class AskApi {

  private final PickingCommunity picking;
  private final RequestForm forms;
  private final AskingForHelp asking;
  private final RequestTable requests;
  private final RatingRequests rating;
  private final AskingVisitors visitors;
  private final Viewer viewer;

  AskApi(
      PickingCommunity picking,
      RequestForm forms,
      AskingForHelp asking,
      RequestTable requests,
      RatingRequests rating,
      AskingVisitors visitors,
      Viewer viewer) {
    this.picking = picking;
    this.forms = forms;
    this.asking = asking;
    this.requests = requests;
    this.rating = rating;
    this.visitors = visitors;
    this.viewer = viewer;
  }

  /** Asks for help in a community; the code to follow it by is told this once. */
  @Post
  @Access(anyone = true)
  @Status(HttpStatus.CREATED)
  HttpResponse<AskedItem> ask(HttpRequest<?> request, @Body Asking wanted) {
    NewNeed need = Optional.ofNullable(wanted.need()).orElse(NOTHING);
    Form form = need.form();
    Long community = wanted.community();
    if (community == null || picking.find(community).isEmpty()) {
      throw Problem.wrong(form.reject("community", "form.notAChoice"));
    }
    return forms
        .read(form, RequestSource.RESIDENT, null)
        .flatMap(
            said -> {
              visitors.admit(request, "need.refused.tooOften");
              return Trying.with(form, () -> asking.ask(community, said, viewer.account()));
            })
        .map(AskedItem::of)
        .map(HttpResponse::created)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** How far a request is, by its code. */
  @Get("/{code}")
  @Access(anyone = true)
  Followed follow(String code) {
    return Followed.of(find(code));
  }

  /** Rates what was done, once. */
  @Post("/{code}/rating")
  @Access(anyone = true)
  Followed rate(String code, @Body NeedStepApi.Stars said) {
    ServiceRequest found = find(code);
    Form form = said.form();
    Optional<Rating.Said> read = Rating.Said.read(form);
    if (!Trying.done(
        form,
        () -> rating.rate(found.id(), read.orElseThrow(), RatingWay.LINK, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return Followed.of(find(code));
  }

  private ServiceRequest find(String code) {
    return OneTimeCode.parse(code).flatMap(requests::find).orElseThrow(Problem::notFound);
  }

  private static final NewNeed NOTHING =
      new NewNeed(null, null, null, null, null, null, null, null, null, null, null, null, null);

  /**
   * What is asked for, and where.
   *
   * @param community the community's id
   */
  @Serdeable
  record Asking(@Nullable Long community, @Nullable NewNeed need) {}

  /**
   * How far it is, for whoever asked.
   *
   * @param team the team that does it, by name
   */
  @Serdeable
  record Followed(
      RequestState state,
      Instant askedAt,
      @Nullable String team,
      @Nullable String endReason,
      @Nullable Integer stars) {

    static Followed of(ServiceRequest one) {
      return new Followed(
          one.state(),
          one.askedAt(),
          one.state() == RequestState.OFFERED ? null : one.teamName(),
          one.endReason(),
          one.stars());
    }
  }
}
