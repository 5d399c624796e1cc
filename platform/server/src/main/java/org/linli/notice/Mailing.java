package org.linli.notice;

import jakarta.inject.Singleton;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Hands mails to the SMTP server. */
@Singleton
class Mailing {

  /** After a failure of the server it is left in peace for so long: others wait behind a mail. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private static final int LONGEST = 254;
  private static final int FOR_GOOD = 500;

  private final MailSettings settings;
  private final Clock clock;
  private volatile Instant notBefore = Instant.MIN;

  Mailing(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** What became of a mail. */
  enum Outcome {
    /** The server took it. */
    TAKEN,
    /** The server won't ever take it for this address. */
    REFUSED
  }

  boolean isSet() {
    return settings.isSet();
  }

  /** Whether a text is one address, and nothing that a header could be split with. */
  static boolean isAddress(String text) {
    if (text.length() > LONGEST || text.chars().anyMatch(c -> c <= ' ' || c == 127)) {
      return false;
    }
    try {
      InternetAddress address = new InternetAddress(text, true);
      return text.equals(address.getAddress()) && text.indexOf('.', text.lastIndexOf('@')) > 0;
    } catch (AddressException e) {
      return false;
    }
  }

  /**
   * Sends a mail.
   *
   * @throws IllegalStateException if the server can't be reached or asks to come again
   */
  Outcome send(String to, String subject, String text) {
    if (notBefore.isAfter(clock.instant())) {
      throw new IllegalStateException("The mail server failed a moment ago");
    }
    try {
      Session session = Session.getInstance(settings.properties());
      MimeMessage mail = new MimeMessage(session);
      mail.setFrom(settings.sender());
      mail.setRecipient(RecipientType.TO, new InternetAddress(to, true));
      mail.setSubject(subject.replaceAll("\\p{Cntrl}", " "), StandardCharsets.UTF_8.name());
      mail.setText(text, StandardCharsets.UTF_8.name());
      mail.setSentDate(Date.from(clock.instant()));
      mail.setHeader("Auto-Submitted", "auto-generated");
      if (settings.user().isEmpty()) {
        Transport.send(mail);
      } else {
        Transport.send(mail, settings.user(), settings.password());
      }
      return Outcome.TAKEN;
    } catch (MessagingException e) {
      if (isForGood(e)) {
        return Outcome.REFUSED;
      }
      notBefore = clock.instant().plus(PAUSE);
      throw new IllegalStateException(
          "The mail server " + settings.host() + ":" + settings.port() + " took no mail", e);
    }
  }

  private static boolean isForGood(MessagingException thrown) {
    for (Exception e = thrown; e != null; ) {
      if (e instanceof SMTPAddressFailedException address) {
        return address.getReturnCode() >= FOR_GOOD;
      }
      if (e instanceof SMTPSendFailedException send && send.getNextException() == null) {
        return send.getReturnCode() >= FOR_GOOD;
      }
      e = e instanceof MessagingException next ? next.getNextException() : null;
    }
    return false;
  }
}
