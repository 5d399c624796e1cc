package org.linli.notice;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.account.Holders;
import org.linli.account.SiteAddress;
import org.linli.outbox.Outbox;
import org.linli.outbox.OutboxMessage;
import org.linli.outbox.OutboxReceiver;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.template.Messages;

/**
 * Sends notices out by e-mail: ordered in the transaction that writes them, sent afterwards from
 * the outbox until the server takes them. A mail holds the sentence without reasons and without
 * names of people, and the way to the rest.
 */
@Singleton
final class NoticeMail implements OutboxReceiver {

  /** What couldn't be sent for so long is no news any more. */
  private static final Duration NEWS = Duration.ofDays(2);

  private static final String NOTICE = "notice";

  private final NoticeTable table;
  private final Choices choices;
  private final Mailing mailing;
  private final Provider<Outbox> outbox;
  private final Tenants tenants;
  private final Holders holders;
  private final Messages messages;
  private final SiteAddress site;
  private final Clock clock;

  NoticeMail(
      NoticeTable table,
      Choices choices,
      Mailing mailing,
      Provider<Outbox> outbox,
      Tenants tenants,
      Holders holders,
      Messages messages,
      SiteAddress site,
      Clock clock) {
    this.table = table;
    this.choices = choices;
    this.mailing = mailing;
    this.outbox = outbox;
    this.tenants = tenants;
    this.holders = holders;
    this.messages = messages;
    this.site = site;
    this.clock = clock;
  }

  /** Orders a mail for each of some notices whose reader wants one. */
  void order(Collection<NewNotice> notices, Instant writtenAt) {
    if (!mailing.isSet()) {
      return;
    }
    Map<Long, Set<NoticeKind>> wanted =
        choices.mailed(notices.stream().map(NewNotice::account).collect(Collectors.toSet()));
    if (wanted.isEmpty()) {
      return;
    }
    List<Outbox.Letter> letters =
        table.writtenAt(writtenAt, wanted.keySet()).stream()
            .filter(one -> wanted.get(one.account()).contains(one.kind()))
            .map(
                one ->
                    new Outbox.Letter(
                        "account-" + one.account(), Map.of(NOTICE, Long.toString(one.id()))))
            .toList();
    if (!letters.isEmpty()) {
      outbox.get().sendAll(topic(), letters);
    }
  }

  @Override
  public String topic() {
    return "notice-mail";
  }

  @Override
  public void receive(OutboxMessage message) {
    Tenant tenant = message.from();
    long id = Long.parseLong(message.payload().getOrDefault(NOTICE, "0"));
    Optional<Letter> letter = tenants.within(tenant, () -> letter(tenant, id));
    if (letter.isPresent()) {
      Letter one = letter.get();
      Mailing.Outcome outcome = mailing.send(one.to(), one.subject(), one.text());
      tenants.within(
          tenant,
          () -> {
            if (outcome == Mailing.Outcome.REFUSED) {
              choices.doubt(one.account());
            }
            table.mailed(id, clock.instant());
          });
    }
  }

  /** A mail as it goes out. */
  private record Letter(long account, String to, String subject, String text) {}

  /** Nothing if it was read or sent meanwhile, or its reader wants it no more. */
  private Optional<Letter> letter(Tenant tenant, long id) {
    return table
        .find(id)
        .filter(one -> one.isNew() && !one.mailed())
        .filter(one -> one.at().plus(NEWS).isAfter(clock.instant()))
        .filter(one -> holders.isHere(one.account()))
        .flatMap(one -> letter(tenant, one, choices.of(one.account())));
  }

  private Optional<Letter> letter(Tenant tenant, Notice notice, Choice choice) {
    String email = choice.email();
    if (email == null || !choice.mails(notice.kind())) {
      return Optional.empty();
    }
    String kind = messages.say("notice.kind." + notice.kind());
    String base = "/" + tenant.id() + "/notices/";
    return Optional.of(
        new Letter(
            notice.account(),
            email,
            messages.say("notice.mail.subject", tenant.name(), kind),
            String.join(
                "\n\n",
                messages.say(notice.mail()),
                way(base + notice.id(), "notice.mail.open"),
                way(base + "settings", "notice.mail.stop"))));
  }

  private String way(String path, String key) {
    return site.of(path)
        .map(address -> messages.say(key, address))
        .orElseGet(() -> messages.say(key + "There"));
  }
}
