package org.linli.plugin.beibei;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.StationKind;
import org.linli.plugin.beibei.Sign.Element;
import org.linli.plugin.beibei.Sign.Missing;

/** A sign has its three elements, or isn't made (BB-10). */
class SignTest {

  private static final Optional<String> EMBLEM = Optional.of("/files/1");
  private static final String SPIRIT = "奉献、友爱、互助、进步";

  @Test
  void with_emblem_name_and_spirit_it_is_made() {
    assertThat(sign(StationKind.STATION, "碚峡路社区志愿服务站", EMBLEM, SPIRIT).missing()).isEmpty();
    assertThat(sign(StationKind.POINT, "碚峡路社区志愿服务点", EMBLEM, SPIRIT).missing()).isEmpty();
  }

  @Test
  void without_an_element_it_says_which_and_where_it_is_put_right() {
    assertThat(sign(StationKind.STATION, "碚峡路站", Optional.empty(), "").missing())
        .extracting(Missing::element, Missing::link)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Element.EMBLEM, "/station-sign-emblem"),
            org.assertj.core.groups.Tuple.tuple(Element.NAME, "/stations/7/edit"),
            org.assertj.core.groups.Tuple.tuple(Element.SPIRIT, "/plugins/beibei-coverage"));
  }

  @Test
  void a_points_name_is_no_stations_and_the_ending_alone_is_no_name() {
    assertThat(sign(StationKind.POINT, "碚峡路社区志愿服务站", EMBLEM, SPIRIT).missing())
        .extracting(Missing::element)
        .containsExactly(Element.NAME);
    assertThat(sign(StationKind.STATION, "志愿服务站", EMBLEM, SPIRIT).missing()).hasSize(1);
  }

  @Test
  void other_content_is_the_stations_own_a_line_each() {
    Sign sign =
        new Sign(7, StationKind.STATION, "碚峡路社区志愿服务站", EMBLEM, SPIRIT, "服务时间：8:30\n\n 电话：0 ");
    assertThat(sign.lines()).containsExactly("服务时间：8:30", "电话：0");
  }

  private static Sign sign(StationKind kind, String name, Optional<String> emblem, String spirit) {
    return new Sign(7, kind, name, emblem, spirit, "");
  }
}
