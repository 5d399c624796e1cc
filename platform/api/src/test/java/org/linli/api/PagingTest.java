package org.linli.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A long list in pages. */
class PagingTest {

  @Test
  void counts_rows_from_one() {
    var paging = new Paging(2, 20, 35);

    assertThat(paging.offset()).isEqualTo(20);
    assertThat(paging.first()).isEqualTo(21);
    assertThat(paging.last()).isEqualTo(35);
    assertThat(paging.pages()).isEqualTo(2);
  }

  @Test
  void nothing_is_one_empty_page() {
    var paging = new Paging(1, 20, 0);

    assertThat(paging.first()).isZero();
    assertThat(paging.last()).isZero();
    assertThat(paging.pages()).isEqualTo(1);
  }

  @Test
  void a_page_before_the_first_is_the_first() {
    assertThat(new Paging(-3, 20, 35).page()).isEqualTo(1);
  }
}
