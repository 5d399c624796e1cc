package org.linli.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.linli.embedded.TestDatabase;

/**
 * Measures something done through the application, beside its floor: the very statements that it
 * sends, sent again over bare JDBC by as many clients on the same database. The ratio tells what
 * the application costs above the database.
 */
public final class Benchmark {

  private final String schema;
  private final int clients;

  /** On a tenant's schema, by so many clients at once. */
  public Benchmark(String schema, int clients) {
    this.schema = schema;
    this.clients = clients;
  }

  /**
   * What was measured.
   *
   * @param through how often a second through the application
   * @param floor how often a second over bare JDBC
   */
  public record Result(String what, double through, double floor) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-44s %,8.0f/s  bare JDBC %,8.0f/s  ratio %.2f",
          what,
          through,
          floor,
          floor / through);
    }
  }

  /**
   * Measures.
   *
   * @param timed what is done and timed
   * @param recorded as many of the same kind, whose statements are written down
   * @param renewed makes a statement fit for being sent once more
   */
  public Result measure(
      String what, List<Runnable> timed, List<Runnable> recorded, UnaryOperator<String> renewed)
      throws SQLException {
    Duration through = all(timed);
    List<List<String>> scripts = record(recorded);
    BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(clients);
    try {
      for (int i = 0; i < clients; i++) {
        Connection connection = TestDatabase.get().connect();
        connection.setCatalog(schema);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        connections.add(connection);
      }
      List<Runnable> replays =
          scripts.stream()
              .map(script -> script.stream().map(renewed).toList())
              .<Runnable>map(script -> () -> replay(connections, script))
              .toList();
      Duration floor = all(replays);
      return new Result(what, timed.size() / seconds(through), recorded.size() / seconds(floor));
    } finally {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  private static double seconds(Duration time) {
    return time.toNanos() / 1e9;
  }

  private Duration all(List<Runnable> work) {
    long begin = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> ends = new ArrayList<>();
      work.forEach(one -> ends.add(threads.submit(one)));
      for (Future<?> end : ends) {
        end.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  /**
   * Makes the database ready to tell what it is asked; before a server has prepared its statements,
   * since only for those that are prepared from then on it knows the values.
   */
  public static void prepare() throws SQLException {
    try (Connection connection = TestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET GLOBAL log_output = 'NONE'");
      statement.execute("SET GLOBAL general_log = ON");
    }
  }

  /**
   * The statements of each transaction on the tenant's schema, as the database's own log has them;
   * what goes on beside it elsewhere is left out.
   */
  private List<List<String>> record(List<Runnable> work) throws SQLException {
    try (Connection connection = TestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE TABLE mysql.general_log");
      statement.execute("SET GLOBAL log_output = 'TABLE'");
      try {
        all(work);
      } finally {
        statement.execute("SET GLOBAL log_output = 'NONE'");
      }
      Map<Long, List<String>> open = new HashMap<>();
      List<List<String>> scripts = new ArrayList<>();
      try (var rows =
          statement.executeQuery(
              "SELECT thread_id, argument FROM mysql.general_log WHERE command_type IN ('Query',"
                  + " 'Execute') AND thread_id IN (SELECT id FROM information_schema.processlist"
                  + " WHERE db = '"
                  + schema
                  + "')")) {
        while (rows.next()) {
          add(open, scripts, rows.getLong(1), rows.getString(2));
        }
      }
      open.values().stream().filter(script -> !script.isEmpty()).forEach(scripts::add);
      return scripts;
    }
  }

  private static void add(
      Map<Long, List<String>> open, List<List<String>> scripts, long thread, String sql) {
    List<String> script = open.computeIfAbsent(thread, none -> new ArrayList<>());
    String word = sql.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    switch (word) {
      case "SELECT", "INSERT", "UPDATE", "DELETE", "WITH" -> script.add(sql);
      case "COMMIT", "ROLLBACK" -> {
        scripts.add(script);
        open.put(thread, new ArrayList<>());
      }
      default -> {
        // Settings of the session.
      }
    }
  }

  private static void replay(BlockingQueue<Connection> connections, List<String> script) {
    try {
      Connection connection = connections.take();
      try (Statement statement = connection.createStatement()) {
        for (String sql : script) {
          statement.execute(sql);
        }
        connection.commit();
      } finally {
        connections.add(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(script.toString(), e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
