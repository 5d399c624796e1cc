package org.linli.audit;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.web.template.Messages;

/** Reads a log in words: names for accounts, sentences for actions. */
@Singleton
class ReadingAudit {

  private final AuditWords words;
  private final Messages messages;
  private final AccountNames accounts;

  ReadingAudit(AuditWords words, Messages messages, AccountNames accounts) {
    this.words = words;
    this.messages = messages;
    this.accounts = accounts;
  }

  /** Whom the auditor means: an account's number, or whoever has that name. */
  List<Long> accounts(String typed) {
    Stream<Long> number =
        typed.matches("\\d{1,18}") ? Stream.of(Long.valueOf(typed)) : Stream.empty();
    Stream<Long> named = accounts.find(typed).stream();
    return Stream.concat(number, named).distinct().toList();
  }

  /** The entries in words. */
  List<AuditLine> lines(List<AuditEntry> entries) {
    List<Long> all = entries.stream().map(entry -> entry.actor().account()).distinct().toList();
    Map<Long, String> names = accounts.names(all);
    return entries.stream().map(entry -> line(entry, names)).toList();
  }

  private AuditLine line(AuditEntry entry, Map<Long, String> names) {
    Actor actor = entry.actor();
    return new AuditLine(
        entry.doneAt(),
        person(actor, names),
        actor.account(),
        actor.roles().isEmpty()
            ? List.of()
            : Arrays.stream(actor.roles().split(","))
                .map(role -> messages.find("audit.role." + role).orElse(role))
                .toList(),
        words.action(entry.action()),
        entry.refused(),
        words.kind(entry.kind()),
        entry.object(),
        entry.details().entrySet().stream()
            .map(
                one ->
                    new AuditLine.Detail(
                        words.detail(one.getKey()), words.value(one.getKey(), one.getValue())))
            .toList(),
        actor.address(),
        actor.request());
  }

  private String person(Actor actor, Map<Long, String> names) {
    if (actor.account() == 0) {
      return messages.say(actor.address().isEmpty() ? "audit.platform" : "audit.nobody");
    }
    return names.getOrDefault(actor.account(), messages.say("audit.account", actor.account()));
  }
}
