package org.linli.organization;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.LeagueBranchState;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Trying;

/** The league branch of a community for programs, within the viewer's scope. */
@Controller("/api/communities/{community}/league-branch")
class LeagueBranchApi {

  private final LeagueBranchRegister branches;
  private final StatingLeagueBranch stating;

  LeagueBranchApi(LeagueBranchRegister branches, StatingLeagueBranch stating) {
    this.branches = branches;
    this.stating = stating;
  }

  /** Everything said of it, the newest first; empty when nobody has said anything. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  List<Said> list(long community) {
    return branches.of(community).stream().map(Said::of).toList();
  }

  /** Says how things stand from a day on, once for each {@code Idempotency-Key}. */
  @Post
  @Status(HttpStatus.CREATED)
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  HttpResponse<Said> say(long community, @Body Saying saying) {
    Form form = saying.form();
    Optional<LeagueBranchForm> said =
        LeagueBranchForm.read(form)
            .flatMap(read -> Trying.with(form, () -> stating.state(community, read)));
    return said.map(Said::of)
        .map(answer -> HttpResponse.created(answer, page(community)))
        .orElseThrow(() -> Problem.wrong(form));
  }

  private static URI page(long community) {
    return URI.create("/%s/communities/%d".formatted(CurrentTenant.get().id(), community));
  }

  /**
   * What was said.
   *
   * @param from the day from which it is so
   */
  @Serdeable
  record Said(
      LocalDate from, LeagueBranchState state, String name, @Nullable LocalDate establishedOn) {

    static Said of(LeagueBranch branch) {
      return new Said(branch.fromOn(), branch.state(), branch.name(), branch.establishedOn());
    }

    static Said of(LeagueBranchForm said) {
      return new Said(said.from(), said.state(), said.name(), said.establishedOn());
    }
  }

  /** What is to be said, checked as the form on the page is. */
  @Serdeable
  record Saying(
      @Nullable String state,
      @Nullable String name,
      @Nullable String from,
      @Nullable String establishedOn) {

    Form form() {
      return Form.empty()
          .put("state", state)
          .put("name", name)
          .put("from", from)
          .put("establishedOn", establishedOn);
    }
  }
}
