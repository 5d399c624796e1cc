package org.linli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Group;
import org.linli.report.HeaderGrid.Box;

class HeaderGridTest {

  @Test
  void plain_columns_take_one_row() {
    HeaderGrid grid = HeaderGrid.of(List.of(column("a"), column("b")));
    assertThat(grid.depth()).isEqualTo(1);
    assertThat(grid.boxes())
        .containsExactly(new Box(0, 0, 1, 1, "a", ""), new Box(0, 1, 1, 1, "b", ""));
  }

  @Test
  void a_group_lies_above_its_columns_and_others_reach_down_beside_it() {
    HeaderGrid grid =
        HeaderGrid.of(
            List.of(
                column("a"),
                new Group(
                    "g", List.of(column("b"), new Group("h", List.of(column("c"), column("d"))))),
                column("e")));
    assertThat(grid.rows())
        .containsExactly(
            List.of(
                new Box(0, 0, 3, 1, "a", ""),
                new Box(0, 1, 1, 3, "g", ""),
                new Box(0, 4, 3, 1, "e", "")),
            List.of(new Box(1, 1, 2, 1, "b", ""), new Box(1, 2, 1, 2, "h", "")),
            List.of(new Box(2, 2, 1, 1, "c", ""), new Box(2, 3, 1, 1, "d", "")));
  }

  private static Column column(String id) {
    return new Column(id, id, "", 20, Align.CENTER);
  }
}
