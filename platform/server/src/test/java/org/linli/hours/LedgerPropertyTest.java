package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.hours.Serving.CLERK;
import static org.linli.hours.Serving.SECOND;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.hours.Outcome.Posted;
import org.linli.hours.Outcome.Waits;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.web.Refused;

/**
 * Whatever is posted, sent again, corrected, taken back, confirmed and folded, in whatever order:
 * totals are the sums of what stands, and a recount differs by 0 minutes.
 */
@LinliTest
class LedgerPropertyTest {

  private static final int STEPS = 150;
  private static final int PEOPLE = 4;

  private final LinliServer server;
  private final Serving serving;

  /** What should stand: an entry's minutes, by its id. */
  private final Map<Long, Integer> standing = new HashMap<>();

  private final Map<Long, Long> personOf = new HashMap<>();
  private final List<Long> waiting = new ArrayList<>();
  private final List<Served> sent = new ArrayList<>();

  LedgerPropertyTest(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "beibei");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_260_314, 987_654_321})
  void totals_are_the_sums_of_what_stands(long seed) {
    Random random = new Random(seed);
    long community = serving.community("500109001");
    Occasion occasion = serving.occasion(community);
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(serving.volunteer(community));
    }
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> post(occasion, random, people.get(random.nextInt(PEOPLE)));
        case 3 -> sendAgain(occasion, random);
        case 4 -> reverse(random);
        case 5 -> correct(random);
        case 6 -> decide(random);
        default -> serving.here(() -> server.get(Folding.class).fold());
      }
    }

    Map<Long, Long> expected = new HashMap<>();
    standing.forEach(
        (entry, minutes) -> expected.merge(personOf.get(entry), (long) minutes, Long::sum));
    for (long person : people) {
      assertThat(serving.minutes(person)).isEqualTo(expected.getOrDefault(person, 0L));
    }
    long all = expected.values().stream().mapToLong(Long::longValue).sum();
    assertThat(total(Dimension.COMMUNITY, community)).isEqualTo(all);
    assertThat(total(Dimension.TEAM, occasion.team())).isEqualTo(all);
    assertThat(total(Dimension.PROJECT, occasion.project())).isEqualTo(all);
    assertThat(
            serving
                .here(() -> server.get(Totals.class).people(List.of(community), 2026))
                .getOrDefault(community, 0L))
        .isEqualTo(expected.values().stream().filter(minutes -> minutes > 0).count());
    assertThat(serving.here(() -> server.get(Recounting.class).all())).isEmpty();
  }

  private long total(Dimension dimension, long subject) {
    return serving
        .here(() -> server.get(Totals.class).of(dimension, List.of(subject), 2026))
        .getOrDefault(subject, Totals.Total.NONE)
        .minutes();
  }

  private void post(Occasion occasion, Random random, long person) {
    Instant from = Serving.at("00:00").plus(Duration.ofMinutes(random.nextInt(60 * 24 * 20)));
    Served served =
        new Served(
            new UUID(random.nextLong(), random.nextLong()),
            person,
            from,
            from.plus(Duration.ofMinutes(1 + random.nextInt(400))));
    sent.add(served);
    note(
        serving.post(occasion, random.nextInt(4) == 0 ? Evidence.LATE : Evidence.CODE, served),
        person);
  }

  private void sendAgain(Occasion occasion, Random random) {
    if (!sent.isEmpty()) {
      Served again = sent.get(random.nextInt(sent.size()));
      Outcome outcome = serving.post(occasion, again);
      if (outcome instanceof Posted posted && !personOf.containsKey(posted.entry())) {
        note(outcome, again.volunteer()); // It was refused before, and fits now.
      }
    }
  }

  private void note(Outcome outcome, long person) {
    switch (outcome) {
      case Posted(long entry, int minutes) -> {
        standing.put(entry, minutes);
        personOf.put(entry, person);
      }
      case Waits(long proposal, Outcome.Cause cause) -> {
        if (!waiting.contains(proposal)) {
          waiting.add(proposal);
        }
      }
      case Outcome.Refused(var why) -> assertThat(why.key()).startsWith("hours.refused.");
    }
  }

  private void reverse(Random random) {
    any(random)
        .ifPresent(
            entry -> {
              serving.here(
                  () -> {
                    server.get(CorrectingHours.class).reverse(entry, "没有来", CLERK);
                    return "";
                  });
              standing.remove(entry);
            });
  }

  private void correct(Random random) {
    any(random)
        .ifPresent(
            id -> {
              Entry entry = serving.here(() -> server.get(Ledger.class).find(id)).orElseThrow();
              UUID key = new UUID(random.nextLong(), random.nextLong());
              Instant to = entry.from().plus(Duration.ofMinutes(1 + random.nextInt(400)));
              try {
                Outcome outcome =
                    serving.here(
                        () ->
                            server
                                .get(CorrectingHours.class)
                                .correct(id, key, entry.from(), to, "记错了", CLERK));
                if (outcome instanceof Posted) {
                  standing.remove(id);
                }
                note(outcome, entry.volunteer());
              } catch (Refused refused) {
                assertThat(refused.messageKey()).isEqualTo("hours.refused.elsewhere");
              }
            });
  }

  private void decide(Random random) {
    if (waiting.isEmpty()) {
      return;
    }
    long id = waiting.remove(random.nextInt(waiting.size()));
    Proposal proposal = serving.here(() -> server.get(Proposals.class).find(id)).orElseThrow();
    DecidingProposals deciding = server.get(DecidingProposals.class);
    try {
      long entry = serving.here(() -> deciding.confirm(id, SECOND, true));
      if (proposal.corrects() != null) {
        standing.remove(proposal.corrects());
      }
      standing.put(entry, (int) proposal.served().minutes());
      personOf.put(entry, proposal.served().volunteer());
    } catch (Refused refused) {
      assertThat(refused.messageKey()).isIn("hours.refused.elsewhere", "hours.refused.reversed");
      serving.here(
          () -> {
            deciding.refuse(id, SECOND, "不符");
            return "";
          });
    }
  }

  private Optional<Long> any(Random random) {
    List<Long> entries = standing.keySet().stream().sorted().toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(entries.get(random.nextInt(entries.size())));
  }
}
