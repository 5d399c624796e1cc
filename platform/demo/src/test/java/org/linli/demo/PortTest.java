package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code LINLI_PORT}: where the demo listens; what can't be is told in one sentence. */
class PortTest {

  @Test
  void unless_somebody_says_otherwise_it_is_8080() {
    assertThat(Port.of(Map.of()).number()).isEqualTo(8080);
    assertThat(Port.of(Map.of("LINLI_PORT", " ")).number()).isEqualTo(8080);
    assertThat(Port.of(Map.of("LINLI_PORT", "9090")).number()).isEqualTo(9090);
  }

  @Test
  void what_is_no_port_is_said_with_what_was_given() {
    for (String wrong : new String[] {"http", "-1", "65536", "8080 ", "1e3", "123456"}) {
      assertThatThrownBy(() -> Port.of(Map.of("LINLI_PORT", wrong)))
          .isInstanceOf(CannotStart.class)
          .hasMessage("LINLI_PORT is '" + wrong + "': it should be a number up to 65535.");
    }
  }

  @Test
  void a_port_that_another_program_has_is_refused_with_another_to_try() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Port port = new Port(taken.getLocalPort());
      assertThatThrownBy(port::check)
          .isInstanceOf(CannotStart.class)
          .hasMessageStartingWith("Port " + port.number() + " is taken by another program.")
          .hasMessageEndingWith("LINLI_PORT=" + port.another() + " deploy/demo");
      assertThatCode(new Port(0)::check).doesNotThrowAnyException();
    }
  }

  @Test
  void the_other_one_is_a_port_too() {
    assertThat(new Port(8080).another()).isEqualTo(8081);
    assertThat(new Port(65_535).another()).isEqualTo(65_534);
  }
}
