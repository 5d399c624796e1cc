package org.linli.hours;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.linli.testing.Benchmark;
import org.linli.testing.LinliServer;

/** How fast hours are posted, and read as totals. */
public final class LedgerBenchmark {

  private static final int PEOPLE = 300;
  private static final Pattern KEY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final LinliServer server;
  private final Serving serving;
  private final Occasion occasion;
  private final List<Long> people = new ArrayList<>();

  /** Lays people and an occasion. */
  public LedgerBenchmark(LinliServer server) {
    this.server = server;
    this.serving = new Serving(server, "zhanjiang");
    long community = serving.community("440802001");
    this.occasion = serving.occasion(community);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(serving.volunteer(community));
    }
    posts(0).forEach(Runnable::run); // Until it is warm.
  }

  /** Measures postings, one person each. */
  public Benchmark.Result postings(Benchmark benchmark) throws SQLException {
    Map<String, String> renewed = new ConcurrentHashMap<>();
    return benchmark.measure(
        "postings to the ledger, " + PEOPLE + " people",
        posts(1),
        posts(2),
        sql ->
            sql.startsWith("INSERT INTO unfolded_entry")
                ? sql.replaceAll("\\((\\d+)\\)", "(9000000$1)") // The entry has another number now.
                : KEY.matcher(sql)
                    .replaceAll(
                        key ->
                            renewed.computeIfAbsent(
                                key.group(), old -> UUID.randomUUID().toString())));
  }

  /** Measures totals of a community and its people, as its page reads them. */
  public Benchmark.Result totals(Benchmark benchmark) throws SQLException {
    serving.here(() -> server.get(Folding.class).fold());
    return benchmark.measure("totals of a community", reads(), reads(), sql -> sql);
  }

  private List<Runnable> reads() {
    Totals totals = server.get(Totals.class);
    List<Long> here = List.of(occasion.community());
    return java.util.Collections.nCopies(
        2000,
        () ->
            serving.here(
                () -> {
                  totals.of(Dimension.COMMUNITY, here, 2026);
                  return totals.people(here, 2026);
                }));
  }

  private List<Runnable> posts(int day) {
    return people.stream()
        .<Runnable>map(
            person ->
                () -> {
                  var from = Serving.at("09:00").plus(Duration.ofDays(day));
                  var served =
                      new Served(UUID.randomUUID(), person, from, from.plus(Duration.ofHours(2)));
                  serving.post(occasion, served);
                })
        .toList();
  }
}
