package org.linli.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.embedded.Durability;
import org.linli.embedded.EmbeddedDatabase;
import org.linli.embedded.TestDatabase;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.testing.ServerInOtherJvm;
import org.linli.web.Browser;

/**
 * Hundreds of people want the same places at one moment, through two servers that are machines of
 * their own; then the servers and the database lose their power. What was acknowledged holds.
 */
@Tag("database")
class SurvivingKillsTest {

  private static final Path DATA = Path.of("target", "killed-database");
  private static final Path TENANTS = Path.of("target", "killed-tenants");
  private static final int ACCOUNTS = 8;
  private static final int WARDS = 30;
  private static final int CHILDREN = 10;
  private static final int PLACES = 37;
  private static final int CLIENTS = 48;
  private static final int TOO_YOUNG = 10;
  private static final int OLD_ENOUGH = 15;

  /** Accounts that act for wards, one of them for children too young, and a session for all. */
  static final class Crowd implements ServerInOtherJvm.Ground {

    @Override
    public List<String> lay(LinliServer server) {
      ActivityDesk desk = new ActivityDesk(server);
      long community = desk.community();
      long session = desk.published(community, ActivityDesk.details("人人都想去", 12, Set.of()), PLACES);
      List<String> said = new ArrayList<>(List.of(Long.toString(session)));
      for (int account = 0; account <= ACCOUNTS; account++) {
        long first = desk.volunteer(community);
        String login = desk.own(first);
        List<Long> people = new ArrayList<>(List.of(first));
        int more = account == ACCOUNTS ? CHILDREN : WARDS;
        while (people.size() < more) {
          people.add(desk.volunteer(community));
        }
        String ids = String.join(",", people.stream().map(String::valueOf).toList());
        desk.set(
            "UPDATE volunteer SET birth_date = CURDATE() - INTERVAL ? YEAR, guardian_consent ="
                + " 'PAPER', guardian_account_id = (SELECT f.account_id FROM (SELECT account_id"
                + " FROM volunteer WHERE id = ?) f) WHERE id IN ("
                + ids
                + ")",
            account == ACCOUNTS ? TOO_YOUNG : OLD_ENOUGH,
            first);
        said.add(login + " " + ids);
      }
      return said;
    }
  }

  /** A request: whose, for whom, under which key. */
  private record Wish(String login, long volunteer) {

    String key() {
      return "wish-" + volunteer;
    }
  }

  private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
  private final Set<Long> refused = ConcurrentHashMap.newKeySet();

  @Test
  void what_was_acknowledged_survives_the_sudden_end_of_servers_and_database() throws Exception {
    SampleTenant.ZHANJIANG.write(TENANTS);
    List<Wish> wishes = new ArrayList<>();
    String session;
    try (var database = EmbeddedDatabase.startEmpty(DATA)) {
      var place = place(database);
      try (var one = ServerInOtherJvm.start(place, Crowd.class);
          var other = ServerInOtherJvm.start(place)) {
        session = one.laid().getFirst();
        for (String line : one.laid().subList(1, one.laid().size())) {
          String[] parts = line.split("[ ,]");
          for (int i = 1; i < parts.length; i++) {
            wishes.add(new Wish(parts[0], Long.parseLong(parts[i])));
          }
        }
        send(List.of(one, other), session, wishes, wishes.size() / 2, database);
      }
    }
    assertThat(acknowledged).as("some were answered before the end").isNotEmpty();
    Map<Long, String> before = Map.copyOf(acknowledged);

    try (var database = EmbeddedDatabase.start(DATA, Durability.FAST);
        var one = ServerInOtherJvm.start(place(database));
        var other = ServerInOtherJvm.start(place(database))) {
      send(List.of(one, other), session, wishes, Integer.MAX_VALUE, database);

      assertThat(acknowledged).as("a retry gets the same answer").containsAllEntriesOf(before);
      assertThat(acknowledged).hasSize(ACCOUNTS * WARDS);
      assertThat(refused).as("children who are too young").hasSize(CHILDREN);
      assertThat(
              numbers(
                  database, "SELECT taken, waiting FROM activity_session WHERE id = " + session))
          .containsExactly((long) PLACES, (long) ACCOUNTS * WARDS - PLACES);
      assertThat(
              numbers(
                  database,
                  "SELECT COUNT(*), COUNT(DISTINCT volunteer_id) FROM sign_up WHERE state ="
                      + " 'CONFIRMED' AND session_id = "
                      + session))
          .containsExactly((long) PLACES, (long) PLACES);
      assertThat(
              column(
                  database,
                  "SELECT queue FROM sign_up WHERE state = 'WAITING' AND session_id = "
                      + session
                      + " ORDER BY queue"))
          .as("nobody in the queue is lost or counted twice")
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, ACCOUNTS * WARDS - PLACES).boxed().toList());
    }
  }

  private static ServerInOtherJvm.Place place(EmbeddedDatabase database) {
    return new ServerInOtherJvm.Place(
        new TestDatabase(database.url(), database.user(), database.password()),
        TENANTS,
        Path.of("target", "killed-home").toAbsolutePath(),
        "killed_",
        List.of("-Xmx512m"));
  }

  /** Everyone asks twice, once at each server; after so many answers all power goes. */
  private void send(
      List<ServerInOtherJvm> servers,
      String session,
      List<Wish> wishes,
      int enough,
      EmbeddedDatabase database)
      throws Exception {
    List<Map<String, Browser>> browsers = new ArrayList<>();
    for (ServerInOtherJvm server : servers) {
      Map<String, Browser> open = new ConcurrentHashMap<>();
      for (String login : new HashSet<>(wishes.stream().map(Wish::login).toList())) {
        open.put(login, People.logIn(new Browser(server.address()), login));
      }
      browsers.add(open);
    }
    List<Runnable> requests = new ArrayList<>();
    AtomicInteger answers = new AtomicInteger();
    for (Map<String, Browser> open : browsers) {
      Map<String, String> tokens = new ConcurrentHashMap<>();
      open.forEach((login, browser) -> tokens.put(login, browser.token("/zhanjiang/")));
      for (Wish wish : wishes) {
        requests.add(
            () -> {
              take(open.get(wish.login()), tokens.get(wish.login()), session, wish);
              if (answers.incrementAndGet() == enough) {
                servers.forEach(ServerInOtherJvm::kill);
                killDatabase();
              }
            });
      }
    }
    Collections.shuffle(requests, new Random(20261127));
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      requests.forEach(clients::execute);
    }
    if (enough < requests.size()) {
      Await.until(
          "the database is gone", () -> Optional.of(!database.isRunning()).filter(gone -> gone));
    }
  }

  private void take(Browser browser, String token, String session, Wish wish) {
    Browser.Answer answer;
    try {
      answer =
          browser.send(
              "POST",
              "/zhanjiang/api/sessions/" + session + "/sign-ups",
              "{\"volunteer\":" + wish.volunteer() + "}",
              "Content-Type",
              "application/json",
              "Accept",
              "application/json",
              "Idempotency-Key",
              wish.key(),
              "X-CSRF-Token",
              token);
    } catch (java.io.UncheckedIOException e) {
      return; // No answer: nobody knows, and it will be sent again.
    }
    if (answer.status() == 201) {
      String before = acknowledged.putIfAbsent(wish.volunteer(), answer.body());
      assertThat(before == null ? answer.body() : before).isEqualTo(answer.body());
    } else if (answer.status() == 422) {
      refused.add(wish.volunteer());
    } else {
      assertThat(answer.status()).as(answer.body()).isGreaterThanOrEqualTo(500);
    }
  }

  private static void killDatabase() {
    try {
      long pid = Long.parseLong(Files.readString(DATA.resolve("mariadbd.pid")).strip());
      ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Long> numbers(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = database.connect()) {
      connection.setCatalog("killed_zhanjiang");
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(sql)) {
        assertThat(row.next()).isTrue();
        List<Long> numbers = new ArrayList<>();
        for (int i : IntStream.rangeClosed(1, row.getMetaData().getColumnCount()).toArray()) {
          numbers.add(row.getLong(i));
        }
        return numbers;
      }
    }
  }

  private static List<Long> column(EmbeddedDatabase database, String sql) throws SQLException {
    try (var connection = database.connect()) {
      connection.setCatalog("killed_zhanjiang");
      try (var statement = connection.createStatement();
          var row = statement.executeQuery(sql)) {
        List<Long> numbers = new ArrayList<>();
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
        return numbers;
      }
    }
  }
}
