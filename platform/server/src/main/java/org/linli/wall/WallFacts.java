package org.linli.wall;

import java.time.LocalDate;
import java.util.List;
import org.linli.api.WallDocument.Place;
import org.linli.organization.LeadingGroups.Member;
import org.linli.station.WeekLine;

/**
 * What the records say of a station for its walls.
 *
 * @param station its id
 * @param community its community's id
 * @param name the station's name
 * @param place the community's short name
 * @param openedOn its first day
 * @param phone its own number; empty if nobody has said
 * @param week all seven days; none where nobody has said
 * @param group who leads volunteer service in the community
 */
record WallFacts(
    long station,
    long community,
    String name,
    String place,
    LocalDate openedOn,
    String phone,
    List<WeekLine> week,
    List<Member> group) {

  WallFacts {
    week = List.copyOf(week);
    group = List.copyOf(group);
  }

  /** What stands at a place of a text; empty where the records don't say. */
  String at(Place asked) {
    return switch (asked) {
      case STATION -> name;
      case COMMUNITY -> place;
      case OPENED_ON ->
          "%d年%d月%d日"
              .formatted(openedOn.getYear(), openedOn.getMonthValue(), openedOn.getDayOfMonth());
      case PHONE -> phone;
    };
  }
}
