package org.linli.web.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.Handlebars;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.Form;
import org.linli.api.Message;

/** What templates can say, word by word. */
class WordsTest {

  record Station(String name, @Nullable String note, Optional<String> code, State state) {}

  enum State {
    OPEN,
    CLOSED
  }

  private final Handlebars handlebars = new Handlebars();
  private final Map<String, @Nullable Object> model = new HashMap<>();

  WordsTest() {
    var resources = new Resources(WordsTest.class.getClassLoader());
    var messages = new Messages(resources, true);
    handlebars.with(new TemplateLoading(resources));
    for (Vocabulary words :
        List.of(
            new Words(messages),
            new Days(messages),
            new Logic(),
            new Icons(resources),
            new Links(),
            new Lists(),
            new Fields(new Choices(messages), messages))) {
      words.addTo(handlebars);
    }
    model.put("station", new Station("赤坎站", null, Optional.of("A1"), State.OPEN));
    model.put("note", "from outside");
  }

  @Test
  void a_message_fills_its_gaps_and_is_escaped() {
    model.put("name", "<b>");

    assertThat(say("{{m \"form.tooLong\" 5}}")).isEqualTo("最多 5 个字，请写短一些");
    assertThat(say("{{m \"common.asItIs\" name}}")).isEqualTo("&lt;b&gt;");
    model.put("message", Message.of("form.tooLong", 7));
    assertThat(say("{{m message}}")).isEqualTo("最多 7 个字，请写短一些");
  }

  @Test
  void a_word_that_no_bundle_has_is_an_error_here() {
    assertThatThrownBy(() -> say("{{m \"form.nowhere\"}}")).hasMessageContaining("form.nowhere");
  }

  @Test
  void a_thing_without_a_value_prints_nothing_even_if_something_outside_has_that_name() {
    assertThat(say("{{#with station}}{{name}}|{{note}}|{{code}}|{{state}}{{/with}}"))
        .isEqualTo("赤坎站||A1|OPEN");
    assertThat(say("{{station.class}}{{station.hashCode}}{{station.getClass}}")).isEmpty();
  }

  @Test
  void conditions_read_as_in_a_sentence() {
    assertThat(say("{{#if (eq station.state \"OPEN\")}}开{{else}}关{{/if}}")).isEqualTo("开");
    assertThat(say("{{#if (and station.name (not station.note))}}是{{/if}}")).isEqualTo("是");
    assertThat(say("{{#if (or station.note station.code)}}是{{/if}}")).isEqualTo("是");
    assertThat(say("{{#in station.state \"OPEN\" \"CLOSED\"}}是{{/in}}")).isEqualTo("是");
    assertThat(say("{{#ne station.state \"OPEN\"}}是{{else}}否{{/ne}}")).isEqualTo("否");
  }

  @Test
  void an_address_encodes_what_it_is_filled_with_and_leaves_out_what_is_empty() {
    model.put("name", "a/b&c\"");

    assertThat(say("{{url \"/x/{}/y\" name tab=\"一\" none=\"\"}}"))
        .isEqualTo("/x/a%2Fb%26c%22/y?tab=%E4%B8%80");
  }

  @Test
  void numbers_and_hours_are_written_for_reading() {
    assertThat(say("{{number 12345.5}} {{hours 750}} {{hours 20}} {{clock 65}} {{clock -5}}"))
        .isEqualTo("12,345.5 12.5 小时 0.3 小时 1:05 −0:05");
    assertThat(say("{{masked \"陈小宇\"}}{{masked \"陈宇\"}}{{masked \"陈\"}}")).isEqualTo("陈*宇陈*陈");
  }

  @Test
  void a_field_sees_nothing_of_the_page_but_its_form() {
    model.put("hint", "form.nowhere");
    model.put("type", "hidden");
    model.put("form", Form.empty().put("name", "a\"b"));

    assertThat(say("{{field-text \"name\" label=\"common.search\"}}"))
        .contains("type=\"text\"", "value=\"a&quot;b\"", "for=\"f-name\"")
        .doesNotContain("hidden", "aria-describedby");
  }

  @Test
  void a_password_is_never_shown_again() {
    model.put("form", Form.empty().put("password", "geheim"));

    assertThat(say("{{field-password \"password\" label=\"common.search\"}}"))
        .contains("type=\"password\"", "value=\"\"")
        .doesNotContain("geheim");
  }

  @Test
  void a_choice_remembers_what_was_chosen() {
    model.put("states", State.values());
    model.put("form", Form.sent(Map.of("state", Arrays.asList("OPEN", "CLOSED"))));

    assertThat(say("{{field-checks \"state\" label=\"common.all\" options=states}}"))
        .contains("value=\"OPEN\" checked", "value=\"CLOSED\" checked");
  }

  private String say(String template) {
    try {
      return handlebars
          .compileInline(template)
          .apply(Context.newBuilder(model).resolver(ModelValues.INSTANCE).build());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
