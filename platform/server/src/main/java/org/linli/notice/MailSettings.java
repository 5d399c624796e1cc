package org.linli.notice;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;

/**
 * The SMTP server that notices go out by, if one is set: {@code linli.mail.host}, {@code port},
 * {@code user}, {@code password}, {@code from}, {@code starttls}. What is set wrongly stops the
 * start.
 */
@Context
final class MailSettings {

  private static final String TIMEOUT = "15000";

  private final String host;
  private final int port;
  private final String user;
  private final String password;
  private final String from;
  private final boolean startTls;

  MailSettings(
      @Value("${linli.mail.host:}") String host,
      @Value("${linli.mail.port:587}") int port,
      @Value("${linli.mail.user:}") String user,
      @Value("${linli.mail.password:}") String password,
      @Value("${linli.mail.from:}") String from,
      @Value("${linli.mail.starttls:true}") boolean startTls) {
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
    this.from = from;
    this.startTls = startTls;
    if (isSet()) {
      sender();
    }
  }

  boolean isSet() {
    return !host.isEmpty();
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  InternetAddress sender() {
    try {
      return new InternetAddress(from, true);
    } catch (AddressException e) {
      throw new IllegalStateException(
          "linli.mail.host is set, so linli.mail.from must be an address to send from; it is '"
              + from
              + "'",
          e);
    }
  }

  /** As the mail library reads them. With STARTTLS nothing goes out unencrypted. */
  Properties properties() {
    Properties all = new Properties();
    all.setProperty("mail.smtp.host", host);
    all.setProperty("mail.smtp.port", Integer.toString(port));
    all.setProperty("mail.smtp.auth", Boolean.toString(!user.isEmpty()));
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.connectiontimeout", TIMEOUT);
    all.setProperty("mail.smtp.timeout", TIMEOUT);
    all.setProperty("mail.smtp.writetimeout", TIMEOUT);
    return all;
  }
}
