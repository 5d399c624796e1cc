package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A redirect leads nowhere but to this site. */
class RedirectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "/\t/evil.example",
        "https://evil.example",
        "x",
        ""
      })
  void another_site_is_refused_however_it_is_spelt(String path) {
    assertThatThrownBy(() -> Redirect.outside(path)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void it_takes_a_sentence_along() {
    Redirect redirect = Redirect.to("/stations/5").saying("station.saved", "赤坎站");

    assertThat(redirect.path()).isEqualTo("/stations/5");
    assertThat(redirect.flash())
        .isEqualTo(
            new Redirect.Flash(Redirect.Flash.Kind.DONE, Message.of("station.saved", "赤坎站")));
  }
}
