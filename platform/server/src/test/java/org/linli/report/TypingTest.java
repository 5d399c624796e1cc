package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.Message;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportTyping;

/** A column takes what its declaration says, and anything else is a sentence. */
class TypingTest {

  private static final Column PEOPLE = column(Entry.FIGURE).addedUp();
  private static final Column SESSIONS =
      column(Entry.WORDS).typedAs(new ReportTyping.EachCounted());
  private static final Column PROJECTS =
      column(Entry.WORDS).typedAs(new ReportTyping.EachAtMost(200));

  @ParameterizedTest
  @ValueSource(strings = {"0", "1,200", "１２００", "8.0"})
  void a_count_takes_whole_numbers(String typed) {
    assertThat(Typing.wrong(PEOPLE, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.5", "三十", "-1", "12人"})
  void a_count_takes_nothing_else(String typed) {
    assertThat(Typing.wrong(PEOPLE, typed)).contains(Message.of("report.refused.notWhole", "年度次数"));
  }

  @Test
  void hours_add_up_and_have_decimals() {
    Column hours = PEOPLE.withDecimals();
    assertThat(Typing.wrong(hours, "8.5")).isEmpty();
    assertThat(Typing.wrong(hours, "八")).contains(Message.of("report.refused.notAFigure", "年度次数"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12",
        "12次",
        "12、9",
        "12；9",
        "12，9",
        "12\n9",
        "四点半学堂12次",
        "1.四点半学堂：12次\n2.金晖行动：9次",
        "1、四点半学堂：12次；2、金晖行动：9次",
        "1.24小时书屋：12次"
      })
  void a_row_of_several_projects_has_a_number_for_each(String typed) {
    assertThat(Typing.wrong(SESSIONS, typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"三十", "很多次", "8.5", "-3", "1.四点半学堂", "四点半学堂12次\n金晖行动很多次"})
  void words_that_count_nothing_are_refused(String typed) {
    assertThat(Typing.wrong(SESSIONS, typed))
        .contains(Message.of("report.refused.notCounted", "年度次数"));
  }

  @Test
  void an_introduction_is_as_long_as_the_document_allows_for_each_project() {
    String full = "四点半学堂：" + "长".repeat(200);
    assertThat(Typing.wrong(PROJECTS, "长".repeat(200))).isEmpty();
    assertThat(Typing.wrong(PROJECTS, "1." + full + "\n2." + full)).isEmpty();
    assertThat(Typing.wrong(PROJECTS, "长".repeat(250)))
        .contains(Message.of("report.refused.tooLong", "年度次数", 200, 250));
    assertThat(Typing.wrong(PROJECTS, "1.短\n2." + full + "长"))
        .contains(Message.of("report.refused.tooLong", "年度次数", 200, 201));
  }

  private static Column column(Entry entry) {
    return new Column("some", "年度次数", "", 20, Align.CENTER, entry);
  }
}
