package org.linli.activity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.template.Messages;

/** Whether the viewer, or a ward, may join a session, for programs. */
@Controller("/api/sessions/{session}/standings")
class StandingApi {

  private final SessionTable sessions;
  private final Standings standings;
  private final Volunteers volunteers;
  private final Messages messages;
  private final Viewer viewer;

  StandingApi(
      SessionTable sessions,
      Standings standings,
      Volunteers volunteers,
      Messages messages,
      Viewer viewer) {
    this.sessions = sessions;
    this.standings = standings;
    this.volunteers = volunteers;
    this.messages = messages;
    this.viewer = viewer;
  }

  /** How each whom the viewer acts for stands to it, with every reason against their joining. */
  @Get
  @Access(signedIn = true)
  List<Item> list(long session) {
    Session found =
        sessions
            .find(session)
            .filter(one -> one.facts().activityState() != ActivityState.DRAFT)
            .orElseThrow(Problem::notFound);
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    return standings.of(List.of(found), people).getOrDefault(session, List.of()).stream()
        .map(this::item)
        .toList();
  }

  private Item item(Standing one) {
    Engagement place = one.engagement();
    return new Item(
        one.volunteer(),
        place == null ? null : place.state(),
        place == null && one.why().isEmpty(),
        one.needsCompany(),
        one.why().stream()
            .map(
                why ->
                    new Reason(
                        why.field(),
                        messages.say(why.why()),
                        why.clause() == null ? null : why.clause().id()))
            .toList());
  }

  /**
   * How someone stands to a session.
   *
   * @param state what has become of their sign-up, if they have one
   * @param mayJoin whether they may sign up
   * @param needsCompany whether only if a guardian comes along
   */
  @Serdeable
  record Item(
      long volunteer,
      @Nullable SignUpState state,
      boolean mayJoin,
      boolean needsCompany,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Reason> against) {}

  /**
   * Why they may not.
   *
   * @param clause the id of the clause that a plugin's rule comes from
   */
  @Serdeable
  record Reason(String field, String sentence, @Nullable String clause) {}
}
