package org.linli.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.api.Clause;
import org.linli.api.Message;
import org.linli.api.WallDocument;
import org.linli.api.WallDocument.Block;
import org.linli.api.WallDocument.LeadingGroup;
import org.linli.api.WallDocument.OpeningHours;
import org.linli.api.WallDocument.Paragraph;
import org.linli.api.WallDocument.Place;
import org.linli.api.WallDocument.Post;
import org.linli.api.WallDocument.Seat;
import org.linli.api.WallDocument.Step;
import org.linli.organization.LeadingGroups.Member;
import org.linli.station.Span;
import org.linli.station.WeekLine;

/** A document for a wall takes what it needs from the records, or says what is missing (ZJ-14). */
class WallDocumentTest {

  private static final Clause CLAUSE = new Clause("T-14", "样本文件", "附件", "制度上墙。");

  @Test
  void its_places_are_filled_with_what_is_each_stations_own() {
    FilledWall wall =
        FilledWall.of(
            document(
                new Paragraph("{STATION}于{OPENED_ON}设立，电话：{PHONE}"),
                new Step("注册", List.of("依托{COMMUNITY}志愿服务队"))),
            WallTrials.everything());

    assertThat(wall.title()).isEqualTo("新江社区志愿服务站制度");
    assertThat(wall.pieces().getFirst().text()).isEqualTo("新江社区志愿服务站于2025年9月1日设立，电话：0759-0000000");
    assertThat(wall.pieces().getLast().lines()).containsExactly("依托新江社区志愿服务队");
    assertThat(wall.isComplete()).isTrue();
  }

  @Test
  void what_is_missing_is_named_with_where_it_is_mended_and_never_printed_as_a_placeholder() {
    FilledWall wall =
        FilledWall.of(
            document(
                new Paragraph("电话：{PHONE}"),
                new OpeningHours(),
                new LeadingGroup(List.of(new Seat(Post.LEADER, "组长", List.of("居委会主任"))))),
            WallTrials.nothing());

    assertThat(wall.isComplete()).isFalse();
    assertThat(wall.gaps())
        .extracting(Gap::path)
        .containsExactly("/stations/4/profile", "/stations/4/hours", "/communities/9/people/new");
    assertThat(wall.gaps())
        .extracting(Gap::what)
        .contains(Message.of("wall.gap.hours"), Message.of("wall.gap.seat", "组长"));
  }

  @Test
  void fewer_people_than_the_document_thinks_of_are_a_hint_and_no_gap() {
    Seat five = new Seat(Post.MEMBER, "成员", List.of("{COMMUNITY}专职工作人员", "社工", "社工"));
    WallFacts known = WallTrials.everything();
    WallFacts one =
        new WallFacts(
            4,
            9,
            known.name(),
            known.place(),
            known.openedOn(),
            "",
            List.of(),
            List.of(new Member(Post.MEMBER, "陈晓宇", "")));

    FilledWall wall = FilledWall.of(document(new LeadingGroup(List.of(five))), one);

    assertThat(wall.isComplete()).isTrue();
    assertThat(wall.hints())
        .containsExactly(Message.of("wall.hint.seat", "成员", 3, 1, "新江社区专职工作人员、社工"));
  }

  @Test
  void days_in_a_row_with_the_same_hours_stand_in_one_line_and_closed_ones_are_told() {
    Span morning = new Span(510, 690);
    List<WeekLine> week =
        List.of(
            new WeekLine(DayOfWeek.MONDAY, List.of(morning)),
            new WeekLine(DayOfWeek.TUESDAY, List.of(morning)),
            new WeekLine(DayOfWeek.WEDNESDAY, List.of()),
            new WeekLine(DayOfWeek.THURSDAY, List.of(morning, new Span(1140, 1260))),
            new WeekLine(DayOfWeek.FRIDAY, List.of()),
            new WeekLine(DayOfWeek.SATURDAY, List.of()),
            new WeekLine(DayOfWeek.SUNDAY, List.of()));

    List<HoursLine> lines = HoursLine.of(week);

    assertThat(lines).extracting(HoursLine::days).containsExactly(2, 1, 1, 3);
    assertThat(lines.get(1).spans()).isEmpty();
    assertThat(lines.get(2).spans())
        .containsExactly(
            new HoursLine.Part("MORNING", "08:30–11:30"),
            new HoursLine.Part("EVENING", "19:00–21:00"));
  }

  @Test
  void the_letters_are_as_large_as_one_sheet_allows() {
    WallFacts facts = WallTrials.everything();
    Block[] few = {new Paragraph("制度上墙。")};
    Block[] many = Stream.generate(() -> few[0]).limit(60).toArray(Block[]::new);

    assertThat(Sheet.size(FilledWall.of(document(few), facts))).isEqualTo(22);
    assertThat(Sheet.size(FilledWall.of(document(many), facts))).isEqualTo(11);
  }

  @Test
  void a_place_that_there_is_not_is_refused_when_the_document_is_declared() {
    assertThatThrownBy(() -> document(new Paragraph("{NOBODY}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> document(new Paragraph("{}")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(document(new Paragraph("{PHONE}")).places())
        .containsExactlyInAnyOrder(Place.STATION, Place.PHONE);
  }

  private static WallDocument document(Block... blocks) {
    return new WallDocument("sample-wall", "制度", CLAUSE, "{STATION}制度", List.of(blocks));
  }
}
