package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.account.Holders;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.team.LedTeams;
import org.linli.tenant.Time;
import org.linli.web.template.Messages;

/** Tells those concerned what happens to requests, in the transaction of what it tells of. */
@Singleton
class NeedTelling {

  private static final Set<Role> NEAR = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  private final Notices notices;
  private final Holders holders;
  private final LedTeams teams;
  private final Communities communities;
  private final Messages messages;

  NeedTelling(
      Notices notices,
      Holders holders,
      LedTeams teams,
      Communities communities,
      Messages messages) {
    this.notices = notices;
    this.holders = holders;
    this.teams = teams;
    this.communities = communities;
    this.messages = messages;
  }

  /** Somebody asked: who dispatches is told. */
  void asked(ServiceRequest request, long by) {
    desk(NoticeKind.NEED_ASKED, request, by);
  }

  /** A team is asked: its leaders are told. */
  void offered(ServiceRequest request) {
    passedOn(List.of(request), List.of());
  }

  /** A team accepted. */
  void accepted(ServiceRequest request, long by) {
    desk(NoticeKind.NEED_ACCEPTED, request, by, String.valueOf(request.teamName()));
  }

  /** A team said no or gave it back, and no other one is in line. */
  void back(ServiceRequest request, @Nullable String team, String reason, long by) {
    desk(NoticeKind.NEED_DECLINED, request, by, team == null ? "" : team, reason);
  }

  /** Somebody gave a bad rating. */
  void badRating(ServiceRequest request, int stars, long by) {
    desk(NoticeKind.NEED_BAD_RATING, request, by, Integer.toString(stars));
  }

  /** It comes to nothing: the team that was asked or had accepted it is told. */
  void ended(ServiceRequest request, String reason, long by) {
    Long team = request.team();
    if (team == null) {
      return;
    }
    List<String> words =
        with(
            words(request, places(List.of(request))),
            reason.isEmpty() ? messages.say("need.merged") : reason);
    notices.write(
        teams.leaders(List.of(team)).getOrDefault(team, List.of()).stream()
            .filter(account -> account != by)
            .map(account -> toTeam(NoticeKind.NEED_ENDED, account, request, words))
            .toList());
  }

  /**
   * Many went on at once.
   *
   * @param offered those that another team is asked for now
   * @param raised those that lie at a desk again, maybe a level higher
   */
  void passedOn(Collection<ServiceRequest> offered, Collection<ServiceRequest> raised) {
    List<ServiceRequest> all = new ArrayList<>(offered);
    all.addAll(raised);
    if (all.isEmpty()) {
      return;
    }
    Map<Long, CommunityFacts> places = places(all);
    List<NewNotice> told =
        toLeaders(
            NoticeKind.NEED_OFFERED,
            offered,
            one -> with(words(one, places), one.dueAt() == null ? "" : moment(one.dueAt())));
    told.addAll(toDesks(NoticeKind.NEED_RAISED, raised, one -> words(one, places)));
    notices.write(told);
  }

  /** A team accepted them and hasn't done them in time: its leaders and the desks are told. */
  void late(Collection<ServiceRequest> some) {
    Map<Long, CommunityFacts> places = places(some);
    Function<ServiceRequest, List<String>> words =
        one -> with(words(one, places), String.valueOf(one.teamName()));
    List<NewNotice> told = toLeaders(NoticeKind.NEED_LATE, some, words);
    told.addAll(toDesks(NoticeKind.NEED_LATE, some, words));
    notices.write(told);
  }

  private List<NewNotice> toLeaders(
      NoticeKind kind,
      Collection<ServiceRequest> some,
      Function<ServiceRequest, List<String>> words) {
    Map<Long, List<Long>> leaders =
        teams.leaders(some.stream().map(ServiceRequest::team).distinct().toList());
    List<NewNotice> told = new ArrayList<>();
    for (ServiceRequest one : some) {
      leaders
          .getOrDefault(one.team(), List.of())
          .forEach(account -> told.add(toTeam(kind, account, one, words.apply(one))));
    }
    return told;
  }

  private List<NewNotice> toDesks(
      NoticeKind kind,
      Collection<ServiceRequest> some,
      Function<ServiceRequest, List<String>> words) {
    if (some.isEmpty()) {
      return List.of();
    }
    Map<Long, Scope> near = holders.scopes(NEAR);
    Map<Long, Scope> above = holders.scopes(ABOVE);
    return some.stream()
        .flatMap(
            one ->
                readers(one, near, above).stream()
                    .map(account -> toDesk(kind, account, one, words.apply(one))))
        .toList();
  }

  private static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private void desk(NoticeKind kind, ServiceRequest request, long by, String... more) {
    List<String> words = with(words(request, places(List.of(request))), more);
    notices.write(
        readers(request, holders.scopes(NEAR), holders.scopes(ABOVE)).stream()
            .filter(account -> account != by)
            .map(account -> toDesk(kind, account, request, words))
            .toList());
  }

  /** Those at its desk: the community's own people, else the nearest above them. */
  private static Set<Long> readers(
      ServiceRequest request, Map<Long, Scope> near, Map<Long, Scope> above) {
    if (request.desk() == Desk.COMMUNITY) {
      Set<Long> own = nearest(request.path(), near);
      return own.isEmpty() ? nearest(request.path(), above) : own;
    }
    return nearest(request.desk().area(request.path()), above);
  }

  private static Set<Long> nearest(String path, Map<Long, Scope> scopes) {
    Set<Long> found = new LinkedHashSet<>();
    int closest = 0;
    for (Map.Entry<Long, Scope> one : scopes.entrySet()) {
      int reach =
          one.getValue().prefixes().stream()
              .filter(path::startsWith)
              .mapToInt(String::length)
              .max()
              .orElse(0);
      if (reach > closest) {
        found.clear();
        closest = reach;
      }
      if (reach > 0 && reach == closest) {
        found.add(one.getKey());
      }
    }
    return found;
  }

  private List<String> words(ServiceRequest request, Map<Long, CommunityFacts> places) {
    CommunityFacts place = places.get(request.community());
    return List.of(
        messages.say("volunteer.service." + request.kind()),
        place == null ? "" : place.shortName());
  }

  private Map<Long, CommunityFacts> places(Collection<ServiceRequest> some) {
    return communities.everByIds(some.stream().map(ServiceRequest::community).distinct().toList());
  }

  private static String moment(Instant at) {
    return SHORT.format(at.atZone(Time.ZONE));
  }

  private static NewNotice toDesk(
      NoticeKind kind, long account, ServiceRequest request, List<String> words) {
    return new NewNotice(kind, account, null, "/needs/" + request.id(), words);
  }

  private static NewNotice toTeam(
      NoticeKind kind, long account, ServiceRequest request, List<String> words) {
    return new NewNotice(kind, account, null, "/team-needs/" + request.id(), words);
  }
}
