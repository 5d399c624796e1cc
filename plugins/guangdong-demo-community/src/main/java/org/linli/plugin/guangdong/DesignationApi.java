package org.linli.plugin.guangdong;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.plugin.guangdong.Designation.Decision;
import org.linli.plugin.guangdong.Designation.Level;

/** A community's designation for programs, within the viewer's scope. */
@Controller("/api/communities/{community}/designation")
class DesignationApi {

  private final Designations designations;
  private final Designating designating;
  private final DecisionForm decisions;

  DesignationApi(Designations designations, Designating designating, DecisionForm decisions) {
    this.designations = designations;
    this.designating = designating;
    this.decisions = decisions;
  }

  /** The designation that holds. */
  @Get
  @Access(
      value = {Role.STAFF, Role.TENANT_ADMINISTRATOR},
      scopeFrom = "community")
  Shown show(long community) {
    return designations.activeOf(community).map(Shown::of).orElseThrow(Problem::notFound);
  }

  /** Designates the community, or says what changes about its designation. */
  @Put
  @Access(value = Role.STAFF, scopeFrom = "community")
  Shown designate(long community, @Body Wanted wanted) {
    Form form = wanted.form();
    Decision decision = decisions.read(form);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    Optional<Designation> known = designations.activeOf(community);
    if (known.isPresent()) {
      designating.change(known.get(), decision);
    } else {
      designating.designate(community, decision);
    }
    return show(community);
  }

  /**
   * A designation.
   *
   * @param level city or county; null where nobody has said it yet
   * @param provincial whether it is on the province's list
   */
  @Serdeable
  record Shown(
      long id,
      @Nullable Level level,
      boolean provincial,
      boolean youthActionPilot,
      boolean betterCommunityPilot,
      String remarks,
      @Nullable LocalDate designatedOn) {

    static Shown of(Designation designation) {
      return new Shown(
          Objects.requireNonNull(designation.id()),
          designation.level(),
          designation.provincial(),
          designation.youthActionPilot(),
          designation.betterCommunityPilot(),
          designation.remarks(),
          designation.designatedOn());
    }
  }

  /** What is decided, checked as the form on the page is. */
  @Serdeable
  record Wanted(
      @Nullable String level,
      @Nullable Boolean youthActionPilot,
      @Nullable Boolean betterCommunityPilot,
      @Nullable String remarks,
      @Nullable String designatedOn) {

    Form form() {
      return Form.empty()
          .put("level", level)
          .put("youthActionPilot", youthActionPilot)
          .put("betterCommunityPilot", betterCommunityPilot)
          .put("remarks", remarks)
          .put("designatedOn", designatedOn);
    }
  }
}
