package org.linli.notice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.linli.account.SiteAddress;
import org.linli.api.Audit;
import org.linli.key.SignedTexts;
import org.linli.outbox.Outbox;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.template.Messages;

/**
 * Takes an account's e-mail address for notices, and believes it only after the link that was sent
 * there has been opened by the account itself.
 */
@Singleton
class ConfirmingAddresses implements OutboxReceiver {

  private static final String PURPOSE = "notice-address";
  private static final String ACCOUNT = "account";
  private static final String SITE = "site";
  private static final Duration VALID = Duration.ofDays(3);

  private final Choices choices;
  private final Mailing mailing;
  private final Provider<Outbox> outbox;
  private final Tenants tenants;
  private final SignedTexts signed;
  private final Messages messages;
  private final SiteAddress site;
  private final Audit audit;
  private final Clock clock;

  ConfirmingAddresses(
      Choices choices,
      Mailing mailing,
      Provider<Outbox> outbox,
      Tenants tenants,
      SignedTexts signed,
      Messages messages,
      SiteAddress site,
      Audit audit,
      Clock clock) {
    this.choices = choices;
    this.mailing = mailing;
    this.outbox = outbox;
    this.tenants = tenants;
    this.signed = signed;
    this.messages = messages;
    this.site = site;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes an address; the link is sent after the commit.
   *
   * @param origin where the account found this site, for the link: {@code
   *     https://linli.example.org}
   */
  @Transactional
  void give(long account, String email, String origin) {
    choices.give(account, email, clock.instant());
    audit.record("notice.address-given", "account", account);
    outbox
        .get()
        .send(topic(), "account-" + account, Map.of(ACCOUNT, Long.toString(account), SITE, origin));
  }

  /** Forgets an address. */
  @Transactional
  void remove(long account) {
    choices.forgetAddress(account);
    audit.record("notice.address-removed", "account", account);
  }

  /** The address that a link confirms: of this account, in this tenant, the one given last. */
  Optional<String> opened(Tenant tenant, long account, String code) {
    String email = choices.of(account).email();
    return email == null
        ? Optional.empty()
        : signed
            .open(PURPOSE, code)
            .map(text -> text.split("\n", -1))
            .filter(parts -> parts.length == 4)
            .filter(parts -> parts[0].equals(tenant.id().value()))
            .filter(parts -> parts[1].equals(Long.toString(account)))
            .filter(parts -> parts[2].equals(email))
            .filter(parts -> Instant.parse(parts[3]).isAfter(clock.instant()))
            .map(parts -> parts[2]);
  }

  /** Believes the address from now on. */
  @Transactional
  void confirm(long account) {
    choices.confirm(account, clock.instant());
    audit.record("notice.address-confirmed", "account", account);
  }

  @Override
  public String topic() {
    return PURPOSE;
  }

  @Override
  public void receive(OutboxMessage message) {
    Tenant tenant = message.from();
    long account = Long.parseLong(message.payload().getOrDefault(ACCOUNT, "0"));
    Choice choice = tenants.within(tenant, () -> choices.of(account));
    String email = choice.email();
    if (email == null || choice.isConfirmed() || !mailing.isSet()) {
      return;
    }
    String code =
        signed.sign(
            PURPOSE,
            String.join(
                "\n",
                tenant.id().value(),
                Long.toString(account),
                email,
                clock.instant().plus(VALID).toString()));
    String path = "/" + tenant.id() + "/notices/address?code=" + code;
    String link = site.of(path).orElseGet(() -> message.payload().getOrDefault(SITE, "") + path);
    mailing.send(
        email,
        messages.say("notice.mail.confirm.subject", tenant.name()),
        messages.say("notice.mail.confirm", tenant.name()) + "\n\n" + link);
  }
}
