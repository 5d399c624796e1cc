package org.linli.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.StationStandard.Check;
import org.linli.api.StationStandard.Evidence;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;

/** A standard is told at once what is wrong with it. */
class StationStandardTest {

  private static final Clause CLAUSE = new Clause("GD-8", "方案", "三", "有统一的服务标识。");
  private static final Check CHECK = station -> new Known(true, Message.asItIs("有"), "/");

  @Test
  void what_goes_by_the_record_says_how_it_is_read_and_nothing_else_does() {
    assertThatCode(() -> item(Set.of(Evidence.FACT), CHECK)).doesNotThrowAnyException();
    assertThatCode(() -> item(Set.of(Evidence.PHOTO), null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> item(Set.of(Evidence.FACT), null)).hasMessageContaining("sign");
    assertThatThrownBy(() -> item(Set.of(Evidence.PHOTO), CHECK)).hasMessageContaining("sign");
  }

  private static Item item(Set<Evidence> evidence, @Nullable Check check) {
    return new Item("sign", "标识", "有统一的服务标识", CLAUSE, List.of(), evidence, check);
  }
}
