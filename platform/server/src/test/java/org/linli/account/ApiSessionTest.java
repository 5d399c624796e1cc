package org.linli.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.testing.SettableClock;
import org.linli.web.Browser;

/** A program comes in with tokens: each for one tenant, none of them for long. */
@Tag("database")
class ApiSessionTest {

  private static final String OPEN = "/api/session";

  private final LinliServer server = ClockedServer.get();
  private final SettableClock clock = ClockedServer.CLOCK;
  private final People people = new People(server);
  private final Browser program = new Browser(server);

  @BeforeEach
  void after_a_quiet_hour() {
    clock.pass(Duration.ofHours(1));
  }

  @Test
  void a_login_name_and_a_password_open_a_session_that_its_end_closes_at_once() {
    Tokens tokens = logIn("zhanjiang", people.enroll("zhanjiang", Role.STAFF));
    assertThat(tokens.expiresIn()).isEqualTo(600);
    assertThat(read("zhanjiang", tokens).status()).isEqualTo(200);

    assertThat(end("zhanjiang", tokens).status()).isEqualTo(204);

    assertThat(read("zhanjiang", tokens).status()).isEqualTo(401);
    assertThat(refresh("zhanjiang", tokens.refresh()).status()).isEqualTo(401);
  }

  @Test
  void a_wrong_password_and_an_unknown_login_name_are_the_same_problem() {
    String known = people.enroll("zhanjiang", Role.STAFF);
    Browser.Answer wrong = attempt("zhanjiang", known, "not the password");
    Browser.Answer unknown = attempt("zhanjiang", "nobody.here", "not the password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
    assertThat(wrong.header("WWW-Authenticate")).isEqualTo("Bearer");
    assertThat(json(wrong).get("detail")).isEqualTo("登录名或密码不对，请检查后再试");
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(withoutRequest(unknown)).isEqualTo(withoutRequest(wrong));
  }

  @Test
  void the_refresh_token_is_good_once_and_brings_the_next() {
    Tokens first = logIn("zhanjiang", people.enroll("zhanjiang", Role.STAFF));
    clock.pass(Duration.ofMinutes(11));
    assertThat(read("zhanjiang", first).status()).isEqualTo(401);

    Tokens second = tokens(refresh("zhanjiang", first.refresh()));

    assertThat(second.refresh()).isNotEqualTo(first.refresh());
    assertThat(read("zhanjiang", second).status()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(11));
    assertThat(refresh("zhanjiang", second.refresh()).status()).isEqualTo(200);
  }

  @Test
  void two_requests_that_refresh_at_the_same_moment_both_go_on() {
    Tokens first = logIn("zhanjiang", people.enroll("zhanjiang", Role.STAFF));
    Tokens second = tokens(refresh("zhanjiang", first.refresh()));
    clock.pass(Duration.ofSeconds(30));

    Browser.Answer alongside = refresh("zhanjiang", first.refresh());

    assertThat(alongside.status()).isEqualTo(200);
    assertThat(json(alongside)).doesNotContainKey("refreshToken").containsKey("accessToken");
    assertThat(refresh("zhanjiang", second.refresh()).status()).isEqualTo(200);
  }

  @Test
  void a_refresh_token_shown_again_after_half_a_minute_ends_the_session_for_both() {
    Tokens first = logIn("zhanjiang", people.enroll("zhanjiang", Role.STAFF));
    Tokens second = tokens(refresh("zhanjiang", first.refresh()));
    clock.pass(Duration.ofSeconds(30).plusMillis(1));

    assertThat(refresh("zhanjiang", first.refresh()).status()).isEqualTo(401);

    assertThat(read("zhanjiang", second).status()).isEqualTo(401);
    assertThat(refresh("zhanjiang", second.refresh()).status()).isEqualTo(401);
  }

  @Test
  void a_token_of_one_tenant_opens_no_other_even_for_someone_who_belongs_to_both() {
    String login = people.enroll("both.cities", in("zhanjiang"), Role.STAFF, scope("4408"));
    people.enroll(login, in("zhuhai"), Role.STAFF, scope("4404"));
    Tokens tokens = logIn("zhanjiang", login);

    assertThat(read("zhuhai", tokens).status()).isEqualTo(401);
    assertThat(end("zhuhai", tokens).status()).isEqualTo(401);
    assertThat(refresh("zhuhai", tokens.refresh()).status()).isEqualTo(401);
    assertThat(send("DELETE", "/operator" + OPEN, "", tokens.access()).status()).isEqualTo(401);

    assertThat(read("zhanjiang", tokens).status()).isEqualTo(200);
    assertThat(refresh("zhanjiang", tokens.refresh()).status()).isEqualTo(200);
  }

  @Test
  void a_token_opens_no_page_outside_of_its_tenant() {
    Tokens tokens = logIn("zhanjiang", people.enroll("zhanjiang", Role.STAFF));
    String bearer = "Bearer " + tokens.access();
    assertThat(program.get("/sessions", "Authorization", bearer).status()).isEqualTo(401);
  }

  @Test
  void the_operators_desk_has_a_door_of_its_own() {
    people.enroll("operator", Subject.PLATFORM, Role.OPERATOR, Scope.NONE);
    Tokens tokens = tokens(attempt("operator", "operator", People.PASSWORD));
    assertThat(desk(tokens).status()).isEqualTo(200);
    assertThat(read("zhanjiang", tokens).status()).isEqualTo(401);

    assertThat(end("operator", tokens).status()).isEqualTo(204);

    assertThat(desk(tokens).status()).isEqualTo(401);
    String staff = people.enroll("zhanjiang", Role.STAFF);
    assertThat(attempt("operator", staff, People.PASSWORD).status()).isEqualTo(403);
  }

  @Test
  void whoever_does_not_belong_here_is_told_so_and_gets_no_token() {
    Browser.Answer refused =
        attempt("zhuhai", people.enroll("zhanjiang", Role.AUDITOR), People.PASSWORD);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body()).contains("这个账号在这里没有身份").doesNotContain("Token");
  }

  @Test
  void
      an_account_closed_on_another_node_refreshes_nothing_and_within_half_a_minute_reads_nothing() {
    String login = people.enroll("zhanjiang", Role.SOCIAL_WORKER, "440811");
    Tokens tokens = logIn("zhanjiang", login);
    assertThat(read("zhanjiang", tokens).status()).isNotEqualTo(401);
    Accounts accounts = server.get(Accounts.class);
    long account = accounts.findByLogin(login).orElseThrow().key();
    accounts.disable(account, clock.instant());

    assertThat(refresh("zhanjiang", tokens.refresh()).status()).isEqualTo(401);
    clock.pass(Duration.ofSeconds(30));
    assertThat(read("zhanjiang", tokens).status()).isEqualTo(401);

    accounts.enable(account);
    assertThat(refresh("zhanjiang", tokens.refresh()).status()).isEqualTo(200);
  }

  /** What an answer gave. */
  private record Tokens(String access, String refresh, int expiresIn) {}

  private Tokens logIn(String tenant, String login) {
    return tokens(attempt(tenant, login, People.PASSWORD));
  }

  private Tokens tokens(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    Map<String, Object> json = json(answer);
    assertThat(json).containsEntry("tokenType", "Bearer");
    return new Tokens(
        Objects.toString(json.get("accessToken")),
        Objects.toString(json.get("refreshToken")),
        ((Number) Objects.requireNonNull(json.get("expiresIn"))).intValue());
  }

  private Browser.Answer attempt(String tenant, String login, String password) {
    String body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    return send("POST", "/" + tenant + OPEN, body, "");
  }

  private Browser.Answer refresh(String tenant, String token) {
    String body = "{\"refreshToken\":\"%s\"}".formatted(token);
    return send("POST", "/" + tenant + OPEN + "/refresh", body, "");
  }

  private Browser.Answer end(String tenant, Tokens tokens) {
    return send("DELETE", "/" + tenant + OPEN, "", tokens.access());
  }

  /** Any answer that isn't 401 shows that the token was taken for what it is. */
  private Browser.Answer read(String tenant, Tokens tokens) {
    return send("GET", "/" + tenant + "/api/communities", "", tokens.access());
  }

  private Browser.Answer desk(Tokens tokens) {
    return program.get("/operator/jobs", "Authorization", "Bearer " + tokens.access());
  }

  private Browser.Answer send(String method, String path, String body, String bearer) {
    return bearer.isEmpty()
        ? program.send(method, path, body, "Content-Type", "application/json", "Accept", JSON)
        : program.send(method, path, body, "Authorization", "Bearer " + bearer, "Accept", JSON);
  }

  private static final String JSON = "application/json";

  private Map<String, Object> withoutRequest(Browser.Answer answer) {
    Map<String, Object> json = json(answer);
    json.keySet().removeIf(key -> key.toLowerCase().contains("request"));
    return json;
  }

  private Map<String, Object> json(Browser.Answer answer) {
    try {
      return server
          .get(JsonMapper.class)
          .readValue(answer.body(), Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(answer.body(), e);
    }
  }

  private static Subject in(String tenant) {
    return Subject.of(new TenantId(tenant));
  }

  private static Scope scope(String prefix) {
    return new Scope(List.of(prefix));
  }
}
