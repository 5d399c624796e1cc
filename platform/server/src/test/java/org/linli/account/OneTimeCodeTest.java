package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

  @Test
  void a_code_typed_from_paper_in_capitals_with_blanks_is_the_same_code() {
    OneTimeCode code = OneTimeCode.random();
    assertThat(code.grouped()).matches("(\\w{4}-){3}\\w{4}");
    String typed = " " + code.grouped().toUpperCase().replace('-', ' ');
    assertThat(OneTimeCode.parse(typed)).contains(code);
  }

  @Test
  void what_is_no_code_is_not_looked_up() {
    assertThat(OneTimeCode.parse("")).isEmpty();
    assertThat(OneTimeCode.parse("0o1l-0o1l-0o1l-0o1l")).isEmpty();
  }

  @Test
  void a_code_keeps_itself_out_of_logs() {
    OneTimeCode code = OneTimeCode.random();
    assertThat(code.toString()).doesNotContain(code.characters());
  }

  @Test
  void a_refresh_token_keeps_its_handle_and_changes_its_secret() {
    RefreshToken first = RefreshToken.first();
    RefreshToken next = first.next();
    assertThat(next.handle()).isEqualTo(first.handle());
    assertThat(next.secret()).isNotEqualTo(first.secret());
    assertThat(RefreshToken.parse(next.text())).contains(next);
    assertThat(RefreshToken.parse("garbage")).isEmpty();
  }
}
