package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.tenant.Time;
import org.linli.volunteer.TellingVolunteers;
import org.linli.volunteer.TellingVolunteers.Told;

/** Tells volunteers of their shifts and of those offered to them, and the station of leave. */
@Singleton
class DutyNews {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final Set<Role> NEAREST = Set.of(Role.STATION_HEAD, Role.SOCIAL_WORKER);
  private static final Set<Role> ABOVE = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  private static final String MINE = "/my-duty";

  private final TellingVolunteers telling;
  private final Notices notices;
  private final Holders holders;

  DutyNews(TellingVolunteers telling, Notices notices, Holders holders) {
    this.telling = telling;
    this.notices = notices;
    this.holders = holders;
  }

  /** A shift is offered to some. */
  void offered(Shift shift, Collection<Long> volunteers) {
    telling.tell(
        NoticeKind.DUTY_OFFERED,
        volunteers.stream().map(one -> new Told(one, MINE, words(shift))).toList());
  }

  /** Their shifts begin soon. */
  void soon(Collection<Serving.Soon> people, Map<Long, Shift> shifts) {
    telling.tell(
        NoticeKind.DUTY_SOON,
        people.stream()
            .filter(one -> shifts.containsKey(one.shift()))
            .map(one -> new Told(one.volunteer(), MINE, words(shifts.get(one.shift()))))
            .toList());
  }

  /** Somebody stands in for who asked for leave. */
  void standIn(Shift shift, long left) {
    telling.tell(NoticeKind.DUTY_STAND_IN, List.of(new Told(left, MINE, words(shift))));
  }

  /** Somebody can't come; those who work in the community are told, or who answers for it. */
  void leave(Shift shift) {
    List<Long> near = holders.over(NEAREST, shift.path());
    notices.write(
        (near.isEmpty() ? holders.over(ABOVE, shift.path()) : near)
            .stream()
                .map(
                    account ->
                        new NewNotice(
                            NoticeKind.DUTY_LEAVE,
                            account,
                            null,
                            "/duty-shifts/" + shift.id(),
                            words(shift)))
                .toList());
  }

  private static List<String> words(Shift shift) {
    return List.of(write(shift.from()), shift.stationName(), shift.postName());
  }

  private static String write(Instant moment) {
    return MOMENT.format(moment.atZone(Time.ZONE));
  }
}
