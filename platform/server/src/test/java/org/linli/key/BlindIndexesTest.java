package org.linli.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliTest;

/** A value is found again by its blind index, and by nothing else (LAW-7). */
@LinliTest
class BlindIndexesTest {

  private static final TenantId ZHANJIANG = new TenantId("zhanjiang");
  private static final TenantId BEIBEI = new TenantId("beibei");

  private final BlindIndexes indexes;

  BlindIndexesTest(BlindIndexes indexes) {
    this.indexes = indexes;
  }

  @Test
  void the_same_value_has_the_same_index_in_one_tenant_column_and_generation_only() {
    byte[] index = indexes.of(ZHANJIANG, 1, "volunteer.name", "陈晓宇");
    assertThat(index).hasSize(32);
    assertThat(indexes.of(ZHANJIANG, 1, "volunteer.name", "陈晓宇")).isEqualTo(index);
    assertThat(indexes.of(ZHANJIANG, 1, "volunteer.name", "陈晓雨")).isNotEqualTo(index);
    assertThat(indexes.of(ZHANJIANG, 1, "volunteer.phone", "陈晓宇")).isNotEqualTo(index);
    assertThat(indexes.of(ZHANJIANG, 2, "volunteer.name", "陈晓宇")).isNotEqualTo(index);
    assertThat(indexes.of(BEIBEI, 1, "volunteer.name", "陈晓宇")).isNotEqualTo(index);
  }
}
