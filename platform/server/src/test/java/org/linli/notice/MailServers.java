package org.linli.notice;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/** A server of Linli that sends mail, by an SMTP server that tests can stop, read and start. */
public final class MailServers {

  private static volatile @Nullable GreenMail current;

  /** The clock that it goes by. */
  public static final SettableClock CLOCK = new SettableClock(Instant.now());

  /** Where its mails arrive. */
  public static final GreenMail SMTP = startSmtp(0);

  private static final LinliServer SERVER = startLinli();

  private MailServers() {}

  /** The server of Linli. */
  public static LinliServer linli() {
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
    current = smtp;
    return smtp;
  }

  /** What has arrived for an address, the oldest first. */
  public static List<MimeMessage> received(String to) {
    return Arrays.stream(Objects.requireNonNull(current).getReceivedMessages())
        .filter(mail -> isTo(mail, to))
        .toList();
  }

  /** A mail as text, once it is there. */
  public static String text(String to, int number) {
    MimeMessage mail =
        Await.until(
            to + " has mail " + number,
            () ->
                Optional.of(received(to))
                    .filter(all -> all.size() >= number)
                    .map(all -> all.get(number - 1)));
    try {
      return (String) mail.getContent();
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets a reader take notices of some kinds by e-mail, with the link that proves the address. */
  public static void subscribe(Browser reader, String tenant, String email, NoticeKind kind) {
    String settings = "/" + tenant + "/notices/settings";
    reader.submit(reader.get(settings), Map.of("email", email, "kinds", kind.name()));
    Matcher link = Pattern.compile("https://linli\\.example\\.org(/\\S+)").matcher(text(email, 1));
    if (!link.find()) {
      throw new IllegalStateException("No link in the mail");
    }
    reader.submit(reader.get(link.group(1)), Map.of());
  }

  private static boolean isTo(MimeMessage mail, String to) {
    try {
      return mail.getRecipients(RecipientType.TO)[0].toString().equals(to);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
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
