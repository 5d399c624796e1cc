package org.linli.notice;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.SettableClock;

/** A server of Linli that sends mail, by an SMTP server that tests can stop, read and start. */
final class MailServers {

  static final SettableClock CLOCK = new SettableClock(Instant.now());

  static final GreenMail SMTP = startSmtp(0);

  private static final LinliServer SERVER = startLinli();

  private MailServers() {}

  static LinliServer linli() {
    return SERVER;
  }

  /** Another SMTP server where the first one was. */
  static GreenMail startSmtp(int port) {
    GreenMail smtp =
        new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(
                GreenMailConfiguration.aConfig()
                    .withUser("linli@example.org", "linli", "swordfish"));
    smtp.start();
    return smtp;
  }

  private static LinliServer startLinli() {
    String prefix = "linlitestmail_";
    LinliServer.dropOldSchemas(prefix);
    Path tenants = Path.of("target", "mail-tenants");
    SampleTenant.ZHUHAI.write(tenants);
    SampleTenant.BEIBEI.write(tenants);
    Map<String, Object> settings = new HashMap<>();
    settings.put("linli.schema-prefix", prefix);
    settings.put("linli.servers.main.user", "linli_mail_app");
    settings.put("linli.servers.other.user", "linli_mail_app");
    settings.put("linli.mail.host", "127.0.0.1");
    settings.put("linli.mail.port", SMTP.getSmtp().getPort());
    settings.put("linli.mail.user", "linli");
    settings.put("linli.mail.password", "swordfish");
    settings.put("linli.mail.from", "linli@example.org");
    settings.put("linli.mail.starttls", false);
    settings.put("linli.web.address", "https://linli.example.org/");
    settings.put("linli.outbox.sweep", "200ms");
    LinliServer server = LinliServer.start(tenants, settings, CLOCK);
    server.onboardAll();
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-mailing-server"));
    return server;
  }
}
