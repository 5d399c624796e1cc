package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.attendance.Recording.State;
import org.linli.division.OnlyCommunity;

/**
 * Past sessions whose hours aren't recorded yet, in the part of the tenant that one keeps (LAW-2).
 */
@Controller("/recording")
@Produces(MediaType.TEXT_HTML)
class RecordingController {

  private static final int ON_A_PAGE = 50;
  private static final List<State> STATES = List.of(State.LATE, State.SOON, State.CALM);

  private final Recording recording;
  private final OnlyCommunity communities;

  RecordingController(Recording recording, OnlyCommunity communities) {
    this.recording = recording;
    this.communities = communities;
  }

  /**
   * A state to look at.
   *
   * @param current whether it is the one shown
   */
  record Choice(State state, long sessions, boolean current) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    OnlyCommunity.Kept kept = communities.kept(community);
    Scope scope = kept.scope();
    State shown =
        Stream.of(State.SOON, State.CALM)
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(State.LATE);
    List<Choice> choices =
        STATES.stream()
            .map(one -> new Choice(one, recording.count(one, scope).sessions(), one == shown))
            .toList();
    long total =
        choices.stream().filter(Choice::current).mapToLong(Choice::sessions).findFirst().orElse(0);
    Paging paging = new Paging(page, ON_A_PAGE, total);
    return Page.of("attendance/recording")
        .crumb("/hours", "hours.title")
        .with("choices", choices)
        .with("only", kept.only())
        .with("shown", shown)
        .with("days", Recording.DAYS)
        .with("rows", recording.page(shown, scope, paging))
        .with("paging", paging);
  }
}
