package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.account.Holders;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.notice.NewNotice;
import org.linli.notice.NoticeKind;
import org.linli.notice.Notices;
import org.linli.web.Refused;

/** Draws entries at random, has them checked by people who had no part in them, and publishes. */
@Singleton
class SpotChecking {

  /** Younger entries aren't drawn: one with a lower id might be committed after them. */
  private static final int SETTLED_SECONDS = 60;

  private static final int SEED_BYTES = 16;

  private final SpotCheckTable checks;
  private final SpotDraw draw;
  private final FindingTable findings;
  private final Uninvolved uninvolved;
  private final Holders holders;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SpotChecking(
      SpotCheckTable checks,
      SpotDraw draw,
      FindingTable findings,
      Uninvolved uninvolved,
      Holders holders,
      Notices notices,
      Audit audit,
      Clock clock) {
    this.checks = checks;
    this.draw = draw;
    this.findings = findings;
    this.uninvolved = uninvolved;
    this.holders = holders;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** The staff who may check what is drawn in a part of the tenant. */
  List<Long> checkers(String prefix) {
    return holders.over(Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF), prefix);
  }

  /**
   * Draws, and gives each of those named a share of what they had no part in.
   *
   * @param checkers who is to check; nobody means that anybody may
   * @throws Refused if there is nothing to draw from
   */
  @Transactional
  long draw(
      String prefix,
      LocalDate from,
      LocalDate until,
      int wanted,
      Collection<Long> checkers,
      long by) {
    byte[] bytes = new byte[SEED_BYTES];
    random.nextBytes(bytes);
    String seed = HexFormat.of().formatHex(bytes);
    long last = draw.last(clock.instant().minusSeconds(SETTLED_SECONDS));
    long entries = draw.among(prefix, from, until, last);
    if (entries == 0) {
      throw new Refused("from", "oversight.refused.nothingToDraw");
    }
    List<SpotDraw.Drawn> drawn = draw.draw(prefix, from, until, last, seed, wanted);
    long id = checks.add(prefix, from, until, wanted, seed, last, entries, by);
    List<Long> able = checkers(prefix).stream().filter(checkers::contains).toList();
    List<@Nullable Long> shares = shares(drawn, able);
    checks.addItems(id, drawn, shares);
    tell(id, shares, by);
    audit.record(
        "spotCheck.drawn",
        "spot-check",
        id,
        Map.of("seed", seed, "entries", Long.toString(entries)));
    return id;
  }

  /** Whether the seed draws the same entries again. */
  boolean isRepeated(SpotCheck check) {
    List<Long> again =
        draw
            .draw(
                check.prefix(),
                check.from(),
                check.until(),
                check.lastEntry(),
                check.seed(),
                check.wanted())
            .stream()
            .map(SpotDraw.Drawn::entry)
            .toList();
    return again.equals(checks.items(check.id()).stream().map(SpotCheck.Item::entry).toList());
  }

  /** Why this person may not check it; empty if they may. */
  Optional<String> obstacle(SpotCheck.Item item, long account) {
    if (item.checker() != null && item.checker() != account) {
      return Optional.of("oversight.refused.notYours");
    }
    return uninvolved.isInvolved(account, List.of(item.entry()))
        ? Optional.of("oversight.refused.part")
        : Optional.empty();
  }

  /**
   * Says what was found; what is wrong becomes a finding.
   *
   * @throws Refused if it was checked already, or by somebody who had a part in it
   */
  @Transactional
  void check(long id, SpotCheck.Result result, String words, long by) {
    SpotCheck.Item item = checks.lock(id).orElseThrow(Problem::notFound);
    if (item.result() != null) {
      throw new Refused("result", "oversight.refused.checked");
    }
    obstacle(item, by)
        .ifPresent(
            key -> {
              throw new Refused("result", key);
            });
    checks.checked(id, result, words, by);
    if (result == SpotCheck.Result.WRONG) {
      findings.add(id, item.entry(), item.community());
    }
    audit.record("spotCheck.checked", "spot-check-item", id, Map.of("result", result.name()));
  }

  /**
   * Publishes the result: how many were right, and no names.
   *
   * @throws Refused if something wasn't checked yet, or it was published
   */
  @Transactional
  void publish(long id, long by) {
    SpotCheck check = checks.find(id).orElseThrow(Problem::notFound);
    if (check.left() > 0) {
      throw new Refused("publish", "oversight.refused.unchecked", check.left());
    }
    if (!checks.publish(id, by)) {
      throw new Refused("publish", "oversight.refused.published");
    }
    audit.record("spotCheck.published", "spot-check", id, Map.of());
  }

  /** In turn, passing over who had a part in the entry. */
  private List<@Nullable Long> shares(List<SpotDraw.Drawn> drawn, List<Long> able) {
    Map<Long, Set<Long>> involved =
        able.isEmpty()
            ? Map.of()
            : uninvolved.involved(drawn.stream().map(SpotDraw.Drawn::entry).toList());
    List<@Nullable Long> shares = new ArrayList<>();
    int turn = 0;
    for (SpotDraw.Drawn one : drawn) {
      Long share = null;
      for (int i = 0; i < able.size() && share == null; i++) {
        Long next = able.get((turn + i) % able.size());
        if (!involved.getOrDefault(one.entry(), Set.of()).contains(next)) {
          share = next;
          turn += i + 1;
        }
      }
      shares.add(share);
    }
    return shares;
  }

  private void tell(long id, List<@Nullable Long> shares, long by) {
    notices.write(
        shares.stream()
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(one -> one, Collectors.counting()))
            .entrySet()
            .stream()
            .filter(each -> each.getKey() != by)
            .map(
                each ->
                    new NewNotice(
                        NoticeKind.SPOT_CHECK_GIVEN,
                        each.getKey(),
                        null,
                        "/spot-checks/" + id,
                        List.of(each.getValue().toString())))
            .toList());
  }
}
