package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/zhanjiang", "/zhanjiang/people?role=STAFF&page=2", "/a/b?q=%E6%B9%9B"})
  void paths_of_this_site_are_kept(String path) {
    assertThat(SafePath.of(path)).contains(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zhanjiang",
        "//evil.example/",
        "/\\evil.example/",
        "/\t/evil.example/",
        "https://evil.example/",
        "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=y",
        "/%",
      })
  void whatever_leads_elsewhere_is_dropped(String path) {
    assertThat(SafePath.of(path)).isEmpty();
  }
}
