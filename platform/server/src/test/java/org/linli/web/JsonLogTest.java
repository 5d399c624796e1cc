package org.linli.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.joran.spi.JoranException;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.slf4j.LoggerFactory;

/** {@code LINLI_LOG=json}: one object a line, with the tenant and the request it is about. */
@LinliTest
class JsonLogTest {

  private static final String CONFIGURATION =
      """
      <configuration>
        <include resource="log/json.xml"/>
        <root level="info"><appender-ref ref="console"/></root>
      </configuration>
      """;

  private final Browser browser;
  private final JsonMapper json;
  private final Lines lines = new Lines();
  private final Logger linli = (Logger) LoggerFactory.getLogger("org.linli");

  JsonLogTest(LinliServer server) {
    this.browser = new Browser(server);
    this.json = server.get(JsonMapper.class);
  }

  /** What the configured encoder makes of each event. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final Encoder<ILoggingEvent> encoder = encoder();

    @Override
    protected void append(ILoggingEvent event) {
      written.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    private static Encoder<ILoggingEvent> encoder() {
      LoggerContext context = new LoggerContext();
      JoranConfigurator reader = new JoranConfigurator();
      reader.setContext(context);
      try {
        reader.doConfigure(
            new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
      } catch (JoranException e) {
        throw new IllegalStateException(e);
      }
      return ((ConsoleAppender<ILoggingEvent>)
              context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console"))
          .getEncoder();
    }
  }

  @BeforeEach
  void listen() {
    lines.start();
    linli.addAppender(lines);
  }

  @AfterEach
  void listen_no_longer() {
    linli.detachAppender(lines);
  }

  @Test
  void a_line_names_the_tenant_and_the_request_it_is_about() throws IOException {
    browser.get("/zhanjiang/samples/failing", "X-Request-Id", "REQUEST-0001");

    Map<String, Object> line = line("REQUEST-0001");
    assertThat(line.get("tenant")).isEqualTo("zhanjiang");
    assertThat(line.get("level")).isEqualTo("ERROR");
    assertThat(line.get("logger_name")).isEqualTo("org.linli.web.AnythingElseHandler");
    assertThat(String.valueOf(line.get("@timestamp"))).startsWith("20");
    assertThat(String.valueOf(line.get("message"))).contains("/zhanjiang/samples/failing");
    assertThat(String.valueOf(line.get("stack_trace"))).contains("a secret from inside");
  }

  @Test
  void outside_of_tenants_there_is_none_and_the_request_all_the_same() throws IOException {
    linli.info("nobody's line");
    browser.get("/beibei/samples/failing", "X-Request-Id", "REQUEST-0002");

    assertThat(line("REQUEST-0002").get("tenant")).isEqualTo("beibei");
    Map<String, Object> nobodys =
        json.readValue(
            lines.written.stream()
                .filter(one -> one.contains("nobody's line"))
                .findFirst()
                .orElseThrow(),
            Argument.mapOf(String.class, Object.class));
    assertThat(nobodys.keySet().toString()).doesNotContain("tenant", "request");
  }

  private Map<String, Object> line(String request) throws IOException {
    List<String> found =
        lines.written.stream().filter(line -> line.contains("\"" + request + "\"")).toList();
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().lines()).hasSize(1);
    Map<String, Object> line =
        json.readValue(found.getFirst(), Argument.mapOf(String.class, Object.class));
    assertThat(line.get("request")).isEqualTo(request);
    return line;
  }
}
