package org.linli.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.linli.account.PeopleChange.Admission;
import org.linli.account.PeopleChange.Appointment;
import org.linli.account.PeopleChange.Invitation;
import org.linli.account.PeopleChange.LinkTerms;
import org.linli.account.PeopleChange.NewLink;
import org.linli.account.PeopleChange.Reappointment;
import org.linli.api.Role;
import org.linli.api.Scope;

/** {@link PeopleChange}s as the outbox carries them. */
final class PeopleChangeTexts {

  private static final String KIND = "kind";
  private static final String ACCOUNT = "account";
  private static final String ROLE = "role";
  private static final String SCOPE = "scope";

  private PeopleChangeTexts() {}

  static Map<String, String> write(PeopleChange change) {
    Map<String, String> texts = new HashMap<>();
    texts.put(KIND, change.getClass().getSimpleName());
    switch (change) {
      case Invitation(long account, Role role, Scope scope, LinkTerms link) -> {
        texts.put(ACCOUNT, String.valueOf(account));
        texts.put(ROLE, role.name());
        texts.put(SCOPE, write(scope));
        write(link, texts);
      }
      case Appointment(long account, Role role, Scope scope, Membership.State state) -> {
        texts.put(ACCOUNT, String.valueOf(account));
        texts.put(ROLE, role.name());
        texts.put(SCOPE, write(scope));
        texts.put("state", state.name());
      }
      case Admission(long account, Role role, Scope scope) -> {
        texts.put(ACCOUNT, String.valueOf(account));
        texts.put(ROLE, role.name());
        texts.put(SCOPE, write(scope));
      }
      case Reappointment(long account, Role before, Role role, Scope scope) -> {
        texts.put(ACCOUNT, String.valueOf(account));
        texts.put("before", before.name());
        texts.put(ROLE, role.name());
        texts.put(SCOPE, write(scope));
      }
      case NewLink(long account, OneTimeLink.Purpose purpose, LinkTerms link) -> {
        texts.put(ACCOUNT, String.valueOf(account));
        texts.put("purpose", purpose.name());
        write(link, texts);
      }
    }
    return texts;
  }

  static PeopleChange read(Map<String, String> texts) {
    return switch (get(texts, KIND)) {
      case "Invitation" -> new Invitation(account(texts), role(texts), scope(texts), link(texts));
      case "Appointment" ->
          new Appointment(
              account(texts),
              role(texts),
              scope(texts),
              Membership.State.valueOf(get(texts, "state")));
      case "Admission" -> new Admission(account(texts), role(texts), scope(texts));
      case "Reappointment" ->
          new Reappointment(
              account(texts), Role.valueOf(get(texts, "before")), role(texts), scope(texts));
      case "NewLink" ->
          new NewLink(
              account(texts), OneTimeLink.Purpose.valueOf(get(texts, "purpose")), link(texts));
      default -> throw new IllegalArgumentException("no change is of the kind " + texts.get(KIND));
    };
  }

  private static void write(LinkTerms link, Map<String, String> texts) {
    texts.put("hash", HexFormat.of().formatHex(link.hash()));
    texts.put("expires", link.expires().toString());
    texts.put("issuer", String.valueOf(link.issuer()));
  }

  private static LinkTerms link(Map<String, String> texts) {
    return new LinkTerms(
        HexFormat.of().parseHex(get(texts, "hash")),
        Instant.parse(get(texts, "expires")),
        Long.parseLong(get(texts, "issuer")));
  }

  static String write(Scope scope) {
    return String.join(" ", scope.prefixes());
  }

  private static Scope scope(Map<String, String> texts) {
    List<String> prefixes =
        Arrays.stream(get(texts, SCOPE).split(" ")).filter(prefix -> !prefix.isEmpty()).toList();
    return new Scope(prefixes);
  }

  private static Role role(Map<String, String> texts) {
    return Role.valueOf(get(texts, ROLE));
  }

  private static long account(Map<String, String> texts) {
    return Long.parseLong(get(texts, ACCOUNT));
  }

  private static String get(Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException("the change has no " + name);
    }
    return text;
  }
}
