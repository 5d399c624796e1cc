package org.linli.team;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/**
 * Puts the pages about a team's members together, for its leader and for the community's staff.
 * Names stand there in full, and each look is in the audit log.
 */
@Singleton
class MemberPages {

  private static final int ON_A_PAGE = 50;

  private static final Map<String, List<MembershipState>> SHOWN =
      Map.of(
          "", List.of(MembershipState.ASKED, MembershipState.MEMBER),
          "asked", List.of(MembershipState.ASKED),
          "former",
              List.of(
                  MembershipState.LEFT,
                  MembershipState.REMOVED,
                  MembershipState.REFUSED,
                  MembershipState.WITHDRAWN));

  private final TeamRegister teams;
  private final MemberTable members;
  private final Leaders leaders;
  private final Volunteers volunteers;
  private final ReadingNames names;

  MemberPages(
      TeamRegister teams,
      MemberTable members,
      Leaders leaders,
      Volunteers volunteers,
      ReadingNames names) {
    this.teams = teams;
    this.members = members;
    this.leaders = leaders;
    this.volunteers = volunteers;
    this.names = names;
  }

  /** A line of the list. */
  record Line(
      TeamMembership membership, String name, @Nullable VolunteerFacts volunteer, boolean leads) {}

  /** Someone's time as a leader. */
  record Led(Leaders.Leader leader, String name) {}

  /** From where the pages are looked at. */
  enum From {
    /** The community's staff. */
    DESK("/teams/%d/members", "/team-members", "/teams", "team.title", "/teams/%d"),
    /** The team's leader. */
    LEADER("/led-teams/%d", "/led-members", "/my-teams", "team.mine", "/our-teams/%d");

    private final String list;
    private final String one;
    private final String above;
    private final String aboveTitle;
    private final String team;

    From(String list, String one, String above, String aboveTitle, String team) {
      this.list = list;
      this.one = one;
      this.above = above;
      this.aboveTitle = aboveTitle;
      this.team = team;
    }

    String list(long id) {
      return list.formatted(id);
    }
  }

  Page list(long id, From from, String state, int page) {
    String shown = SHOWN.containsKey(state) ? state : "";
    List<MembershipState> states = SHOWN.getOrDefault(shown, List.of());
    Paging paging = new Paging(page, ON_A_PAGE, members.count(id, states));
    List<TeamMembership> found = members.page(id, states, paging);
    List<Leaders.Leader> history = leaders.history(id);
    List<Long> ids = found.stream().map(TeamMembership::volunteer).toList();
    Map<Long, String> known = names.of(with(ids, history), "team", id);
    Map<Long, VolunteerFacts> facts = volunteers.byIds(ids);
    long leader = leading(history);
    return page("team/members", id, from)
        .with("shown", shown)
        .with("asking", members.count(id, SHOWN.getOrDefault("asked", List.of())))
        .with("count", members.count(id, List.of(MembershipState.MEMBER)))
        .with(
            "lines",
            found.stream()
                .map(
                    one ->
                        new Line(
                            one,
                            known.getOrDefault(one.volunteer(), ""),
                            facts.get(one.volunteer()),
                            one.isOpen() && one.volunteer() == leader))
                .toList())
        .with(
            "leaders",
            history.stream()
                .map(one -> new Led(one, known.getOrDefault(one.volunteer(), "")))
                .toList())
        .with("hasLeader", leader != 0)
        .with("paging", paging)
        .with(Form.empty());
  }

  /** One member, or who asks to be one. */
  Page show(long id, From from) {
    TeamMembership membership = members.find(id).orElseThrow(Problem::notFound);
    long volunteer = membership.volunteer();
    return page("team/member", membership.team(), from)
        .crumb(from.list(membership.team()), Message.of("team.members"))
        .with("membership", membership)
        .with(
            "name",
            names.of(List.of(volunteer), "team", membership.team()).getOrDefault(volunteer, ""))
        .with("volunteer", volunteers.find(volunteer).orElse(null))
        .with("leads", leading(leaders.history(membership.team())) == volunteer)
        .with(Form.empty());
  }

  long teamOf(long membership) {
    return members.find(membership).orElseThrow(Problem::notFound).team();
  }

  private static long leading(List<Leaders.Leader> history) {
    return history.stream()
        .filter(one -> one.untilOn() == null)
        .mapToLong(Leaders.Leader::volunteer)
        .findFirst()
        .orElse(0);
  }

  private static List<Long> with(List<Long> ids, List<Leaders.Leader> history) {
    return java.util.stream.Stream.concat(
            ids.stream(), history.stream().map(Leaders.Leader::volunteer))
        .distinct()
        .collect(Collectors.toList());
  }

  private Page page(String view, long id, From from) {
    Team team = teams.findById(id).orElseThrow(Problem::notFound);
    return Page.of(view)
        .crumb(from.above, Message.of(from.aboveTitle))
        .crumb(from.team.formatted(id), Message.asItIs(team.name()))
        .with("team", team)
        .with("desk", from == From.DESK)
        .with("list", from.list(id))
        .with("one", from.one);
  }
}
