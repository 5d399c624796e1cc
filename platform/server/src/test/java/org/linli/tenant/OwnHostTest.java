package org.linli.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** A tenant's own host leads to that tenant and knows of no other. */
@LinliTest
class OwnHostTest {

  private final LinliServer server;

  OwnHostTest(LinliServer server) {
    this.server = server;
  }

  @Test
  void its_first_page_is_the_tenants() throws IOException {
    for (String host : new String[] {LinliServer.OWN_HOST, "ZhiYuan.ZhanJiang.Example:8443"}) {
      String answer = get(host, "/");
      assertThat(answer).startsWith("HTTP/1.1 303").containsIgnoringCase("location: /zhanjiang/\r");
    }
    assertThat(get(LinliServer.OWN_HOST, "/zhanjiang/")).startsWith("HTTP/1.1 200");
  }

  @Test
  void no_other_tenant_is_there_for_pages_or_programs() throws IOException {
    for (String path :
        new String[] {"/dongguan/", "/dongguan", "/dongguan/volunteer/join", "/dongguan/people"}) {
      assertThat(get(LinliServer.OWN_HOST, path)).as(path).startsWith("HTTP/1.1 404");
    }
    assertThat(get(LinliServer.OWN_HOST, "/dongguan/api/communities"))
        .startsWith("HTTP/1.1 404")
        .contains("application/problem+json");
    assertThat(get(LinliServer.OWN_HOST, "/dongguan/")).doesNotContain("东莞");
  }

  @Test
  void the_platforms_own_addresses_work_there() throws IOException {
    for (String path : new String[] {"/health", "/login", "/openapi.yml"}) {
      assertThat(get(LinliServer.OWN_HOST, path)).as(path).startsWith("HTTP/1.1 200");
    }
    String styles =
        new Browser(server).get("/login").html().select("link[rel=stylesheet]").attr("href");
    assertThat(get(LinliServer.OWN_HOST, styles)).startsWith("HTTP/1.1 200");
  }

  @Test
  void every_other_host_serves_all_tenants() throws IOException {
    assertThat(get("elsewhere.example", "/")).startsWith("HTTP/1.1 200").contains("东莞市", "湛江市");
    assertThat(get("elsewhere.example", "/dongguan/")).startsWith("HTTP/1.1 200");
    assertThat(get("elsewhere.example", "/zhanjiang/")).startsWith("HTTP/1.1 200");
  }

  @Test
  void whoever_belongs_to_several_goes_on_there_at_the_one() throws IOException {
    People people = new People(server);
    people.enroll("of.two.hosts", of("dongguan"), Role.STAFF, new Scope(java.util.List.of("4419")));
    people.enroll(
        "of.two.hosts", of("zhanjiang"), Role.AUDITOR, new Scope(java.util.List.of("4408")));
    Browser browser = people.logIn("of.two.hosts");
    assertThat(browser.get("/choose").body()).contains("东莞市", "湛江市");

    String cookie = "Cookie: linli=" + browser.cookie("linli") + "\r\n";
    assertThat(get(LinliServer.OWN_HOST, "/choose", cookie))
        .startsWith("HTTP/1.1 303")
        .containsIgnoringCase("location: /zhanjiang\r");
    assertThat(get(LinliServer.OWN_HOST, "/dongguan/communities", cookie))
        .startsWith("HTTP/1.1 404");
  }

  private static Subject of(String tenant) {
    return Subject.of(new TenantId(tenant));
  }

  private String get(String host, String path) throws IOException {
    return get(host, path, "");
  }

  /** By hand: the client of the JDK lets nobody say another host than it connects to. */
  private String get(String host, String path, String more) throws IOException {
    URI address = server.address();
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: text/html,*/*;q=0.8\r\n%sConnection: close\r\n\r\n"
                  .formatted(path, host, more)
                  .getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
