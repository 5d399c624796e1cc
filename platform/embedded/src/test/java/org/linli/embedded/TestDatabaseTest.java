package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  @Tag("database")
  void all_tests_of_a_jvm_share_one_and_may_make_schemas_and_users() throws SQLException {
    TestDatabase database = TestDatabase.get();
    assertThat(TestDatabase.get()).isSameAs(database);
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE linli_test");
      statement.execute("CREATE USER linli_test IDENTIFIED BY 'x'");
      statement.execute("GRANT SELECT ON linli_test.* TO linli_test");
      statement.execute("DROP USER linli_test");
      statement.execute("DROP DATABASE linli_test");
    }
  }

  @Test
  void a_server_of_ones_own_is_named_completely_or_a_sentence_says_what_is_missing() {
    assertThatThrownBy(() -> TestDatabase.named(Map.of("LINLI_TEST_DB_URL", "jdbc:mysql://x/")))
        .hasMessageContaining("LINLI_TEST_DB_USER");
    var environment =
        Map.of(
            "LINLI_TEST_DB_URL", "jdbc:mysql://x/",
            "LINLI_TEST_DB_USER", "root",
            "LINLI_TEST_DB_PASSWORD", "");
    assertThat(TestDatabase.named(environment))
        .isEqualTo(new TestDatabase("jdbc:mysql://x/", "root", ""));
  }
}
