package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A form reads what was typed, and remembers what is wrong with it. */
class FormTest {

  private enum Kind {
    STATION,
    POINT
  }

  @Test
  void reads_what_can_be_read_and_stays_valid() {
    Form form =
        Form.sent(
            Map.of(
                "name", List.of("  赤坎站 "),
                "day", List.of("2026-11-22"),
                "count", List.of("12"),
                "kind", List.of("POINT"),
                "open", List.of("true"),
                "days", List.of("1", "3")));

    assertThat(form.required("name")).isEqualTo("赤坎站");
    assertThat(form.exact("name")).isEqualTo("  赤坎站 ");
    assertThat(form.day("day")).contains(LocalDate.of(2026, 11, 22));
    assertThat(form.whole("count", 1, 12)).contains(12L);
    assertThat(form.choice("kind", Kind.class)).contains(Kind.POINT);
    assertThat(form.checked("open")).isTrue();
    assertThat(form.all("days")).containsExactly("1", "3");
    assertThat(form.isValid()).isTrue();
  }

  @Test
  void what_was_not_sent_is_empty_and_no_error() {
    Form form = Form.empty();

    assertThat(form.text("name")).isEmpty();
    assertThat(form.day("day")).isEmpty();
    assertThat(form.whole("count", 1, 2)).isEmpty();
    assertThat(form.choice("kind", Kind.class)).isEmpty();
    assertThat(form.checked("open")).isFalse();
    assertThat(form.isValid()).isTrue();
  }

  @Test
  void says_of_each_field_what_is_wrong_with_it_first() {
    Form form =
        Form.sent(
            Map.of(
                "long", List.of("一二三四"),
                "day", List.of("昨天"),
                "count", List.of("13"),
                "kind", List.of("HOUSE")));

    form.required("name");
    form.reject("name", "form.other");
    form.text("long", 3);
    form.day("day");
    form.whole("count", 1, 12);
    form.choice("kind", Kind.class);

    assertThat(form.isValid()).isFalse();
    assertThat(form.errors())
        .containsExactly(
            Map.entry("name", Message.of("form.required")),
            Map.entry("long", Message.of("form.tooLong", 3)),
            Map.entry("day", Message.of("form.notADay")),
            Map.entry("count", Message.of("form.notBetween", 1, 12)),
            Map.entry("kind", Message.of("form.notAChoice")));
  }

  @Test
  void a_character_outside_the_basic_plane_counts_once() {
    Form form = Form.empty().put("name", "𠮷𠮷");

    form.text("name", 2);

    assertThat(form.isValid()).isTrue();
  }

  @Test
  void a_page_with_a_wrong_form_answers_422() {
    assertThat(Page.of("x/y").with(Form.empty()).status()).isEqualTo(200);
    assertThat(Page.of("x/y").with(Form.empty().reject("a", "form.required")).status())
        .isEqualTo(422);
  }
}
