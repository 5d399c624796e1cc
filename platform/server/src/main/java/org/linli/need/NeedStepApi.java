package org.linli.need;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Refused;
import org.linli.web.Trying;

/** Moves requests on, for programs of those who keep their community; each tells how it is then. */
@Controller("/api/needs/{need}")
class NeedStepApi {

  private final RequestTable requests;
  private final Dispatching dispatching;
  private final AnsweringDispatches answering;
  private final Serving serving;
  private final RatingRequests rating;
  private final EndingRequests ending;
  private final Viewer viewer;

  NeedStepApi(
      RequestTable requests,
      Dispatching dispatching,
      AnsweringDispatches answering,
      Serving serving,
      RatingRequests rating,
      EndingRequests ending,
      Viewer viewer) {
    this.requests = requests;
    this.dispatching = dispatching;
    this.answering = answering;
    this.serving = serving;
    this.rating = rating;
    this.ending = ending;
    this.viewer = viewer;
  }

  /** Sends it to teams: the first is asked now, each other if those before don't take it. */
  @Post("/dispatches")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem dispatch(long need, @Body Sending to) {
    List<Long> teams = Optional.ofNullable(to.teams()).orElse(List.of());
    return step(need, Form.empty(), () -> dispatching.send(need, teams, viewer.account()));
  }

  /** Takes it back from a team that hasn't answered. */
  @Post("/recall")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem recall(long need) {
    return step(need, Form.empty(), () -> dispatching.recall(need, viewer.account()));
  }

  /** The team that is asked said yes when it was rung. */
  @Post("/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem accept(long need) {
    return step(need, Form.empty(), () -> answering.accept(need, asked(need), viewer.account()));
  }

  /** The team that is asked said no when it was rung. */
  @Post("/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem decline(long need, @Body Reason why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    return step(need, form, () -> answering.decline(need, asked(need), reason, viewer.account()));
  }

  /** Joins it to a session that does it. */
  @Post("/session")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem join(long need, @Body Joining to) {
    Form form = Form.empty().put("session", to.session());
    form.required("session");
    return step(
        need,
        form,
        () -> serving.join(need, Objects.requireNonNull(to.session()), viewer.account()));
  }

  /** It was done. */
  @Post("/completion")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem complete(long need) {
    return step(need, Form.empty(), () -> serving.complete(need, viewer.account()));
  }

  /** What the person served said when the community rang. */
  @Post("/rating")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem rate(long need, @Body Stars said) {
    Form form = said.form();
    Optional<Rating.Said> read = Rating.Said.read(form);
    return step(
        need, form, () -> rating.rate(need, read.orElseThrow(), RatingWay.PHONE, viewer.account()));
  }

  /** Somebody has looked into a bad rating. */
  @Post("/follow-up")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem followUp(long need, @Body Reason said) {
    Form form = Form.empty().put("reason", said.reason());
    String words = form.required("reason", Rating.LONGEST);
    return step(need, form, () -> rating.followUp(need, words, viewer.account()));
  }

  /** Whoever asked needs it no more. */
  @Post("/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem cancel(long need, @Body Reason why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    return step(need, form, () -> ending.cancel(need, reason, viewer.account()));
  }

  /** It can't be served. */
  @Post("/unserved")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem giveUp(long need, @Body Reason why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", NeedController.LONGEST_REASON);
    return step(need, form, () -> ending.giveUp(need, reason, viewer.account()));
  }

  /** It is the same thing as another one of its community. */
  @Post("/merge")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  @Idempotent
  NeedItem merge(long need, @Body Merging with) {
    Form form = Form.empty().put("into", with.into());
    form.required("into");
    return step(
        need,
        form,
        () -> ending.merge(need, Objects.requireNonNull(with.into()), viewer.account()));
  }

  private NeedItem step(long need, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return NeedItem.of(requests.find(need).orElseThrow(Problem::notFound));
  }

  private long asked(long need) {
    return requests
        .find(need)
        .filter(one -> one.state() == RequestState.OFFERED)
        .flatMap(one -> Optional.ofNullable(one.team()))
        .orElseThrow(() -> new Refused("team", "need.refused.notOffered"));
  }

  /** To which teams, in this order. */
  @Serdeable
  record Sending(@Nullable List<Long> teams) {}

  /** Which session. */
  @Serdeable
  record Joining(@Nullable Long session) {}

  /** The other one, by its id. */
  @Serdeable
  record Merging(@Nullable Long into) {}

  /** Why, or what came of it. */
  @Serdeable
  record Reason(@Nullable String reason) {}

  /** One to five stars, and words. */
  @Serdeable
  record Stars(@Nullable Integer stars, @Nullable String words) {

    Form form() {
      return Form.empty().put("stars", stars).put("words", words);
    }
  }
}
