package org.linli.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.job.Job;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.job.StartedBy;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;
import org.linli.web.template.Here;
import org.linli.web.template.Templates;

/** The operator brings tenants to life, closes them for a while and opens them again. */
@LinliTest
class OperatorDeskTest {

  private final LinliServer server;

  OperatorDeskTest(LinliServer server) {
    this.server = server;
  }

  @Test
  void the_desk_lists_tenants_with_state_version_size_and_plugins() {
    Document page = html(server, desk(server).list(""));

    assertThat(page.select("tbody th[scope=row]").eachText())
        .contains("广东省 guangdong", "湛江市 zhanjiang", "北碚区 beibei");
    var zhanjiang = page.select("tr[data-href=/operator/tenants/zhanjiang] td").eachText();
    assertThat(zhanjiang.getFirst()).isEqualTo("地级市");
    assertThat(zhanjiang.get(1)).isEqualTo("使用中");
    assertThat(zhanjiang.get(2)).matches("\\d+");
    assertThat(zhanjiang.get(3)).matches("\\d+ MB");
    assertThat(html(server, desk(server).list("SUSPENDED")).select("tbody tr")).isEmpty();
  }

  @Test
  void a_suspended_tenant_is_closed_and_resumed_with_everything_it_had() {
    Tenants tenants = server.get(Tenants.class);
    var dongguan = server.tenant("dongguan");
    long communities = communities(server, "dongguan");

    desk(server).suspend("dongguan");
    assertThat(tenants.stateOf(dongguan)).isEqualTo(TenantState.SUSPENDED);
    assertThat(html(server, desk(server).show("dongguan")).select(".alert-warning").text())
        .contains("数据都在");
    assertThatThrownBy(() -> desk(server).suspend("dongguan")).isInstanceOf(Problem.class);

    desk(server).resume("dongguan");
    assertThat(tenants.stateOf(dongguan)).isEqualTo(TenantState.ACTIVE);
    assertThat(communities(server, "dongguan")).isEqualTo(communities).isPositive();
    assertThatThrownBy(() -> desk(server).resume("dongguan")).isInstanceOf(Problem.class);
  }

  @Test
  void an_unknown_tenant_is_not_found() {
    assertThatThrownBy(() -> desk(server).show("nowhere")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> desk(server).onboard("nowhere")).isInstanceOf(Problem.class);
    assertThatThrownBy(() -> desk(server).onboard("beibei")).isInstanceOf(Problem.class);
  }

  @Test
  void a_tenant_with_a_file_is_onboarded_by_a_job_that_can_be_watched_and_repeated() {
    Path files = Path.of("target", "test-tenants-onboarding");
    LinliServer.write(files, "yunfu", "name: 云浮市\nkind: city\ndivision: \"4453\"\n");
    LinliServer.dropOldSchemas("linlitestop_");
    try (LinliServer fresh =
        LinliServer.start(files, Map.of("linli.schema-prefix", "linlitestop_"))) {
      assertThat(html(fresh, desk(fresh).show("yunfu")).select("form[action$=/onboarding]"))
          .hasSize(1);

      long id = job(desk(fresh).onboard("yunfu"));
      assertThat(job(desk(fresh).onboard("yunfu"))).isEqualTo(id);
      Job done = ended(fresh, id);

      assertThat(done.state()).isEqualTo(Job.State.DONE);
      assertThat(html(fresh, jobs(fresh).show(id)).select(".lead").text()).isEqualTo("云浮市已开通。");
      assertThat(html(fresh, jobs(fresh).list()).select("tbody tr").text()).contains("云浮市");
      assertThat(fresh.get(Tenants.class).stateOf(fresh.tenant("yunfu")))
          .isEqualTo(TenantState.ACTIVE);
      long communities = communities(fresh, "yunfu");
      assertThat(communities).isPositive();

      // As after a crash between the last step and the end of the job.
      long again =
          fresh
              .get(Jobs.class)
              .submit(
                  NewJob.ofPlatform(
                      OnboardingJob.KIND, StartedBy.PLATFORM, Map.of("tenant", "yunfu")));
      assertThat(ended(fresh, again).state()).isEqualTo(Job.State.DONE);
      assertThat(communities(fresh, "yunfu")).isEqualTo(communities);
    }
  }

  @Test
  void the_people_of_a_suspended_tenant_see_a_plain_page_and_the_operator_the_way_back() {
    People people = new People(server);
    Browser administrator = people.logIn("dongguan", Role.TENANT_ADMINISTRATOR);
    Browser operator = people.logInOperator();
    assertThat(administrator.get("/dongguan/").status()).isEqualTo(200);

    var page = operator.get("/operator/tenants/dongguan");
    assertThat(operator.submit(page, Map.of()).status()).isEqualTo(303);
    var closed = administrator.get("/dongguan/communities");
    assertThat(closed.status()).isEqualTo(503);
    assertThat(closed.html().select("main").text()).contains("暂停");

    var back = operator.get("/operator/tenants/dongguan");
    assertThat(operator.submit(back, Map.of()).header("Location"))
        .isEqualTo("/operator/tenants/dongguan");
    assertThat(administrator.get("/dongguan/communities").status()).isEqualTo(200);
    assertThat(operator.get("/operator/audit?object=dongguan").html().select("tbody tr"))
        .hasSizeGreaterThanOrEqualTo(2);
    assertThat(administrator.get("/operator").status()).isEqualTo(404);
  }

  @Test
  void the_first_administrator_is_invited_by_a_link_that_is_shown_once() {
    Browser operator = new People(server).logInOperator();
    var form = operator.get("/operator/tenants/beibei/administrators/new");
    assertThat(form.status()).isEqualTo(200);
    assertThat(operator.submit(form, Map.of("login", "x", "name", "王管理")).status()).isEqualTo(422);

    var invited = operator.submit(form, Map.of("login", "beibei.first", "name", "王管理"));
    assertThat(invited.status()).isEqualTo(200);
    String address = invited.html().select("strong:contains(/invitation/)").text();
    assertThat(invited.html().select("svg.qr")).hasSize(1);
    assertThat(address).startsWith(server.address() + "/invitation/");
    assertThat(new Browser(server).get(java.net.URI.create(address).getPath()).body())
        .contains("beibei.first");
  }

  private static long communities(LinliServer server, String tenant) {
    var one = server.tenant(tenant);
    return server
        .get(Tenants.class)
        .within(
            one,
            () ->
                server
                    .get(Communities.class)
                    .countable(new Scope(java.util.List.of(one.division()))));
  }

  private static Job ended(LinliServer server, long id) {
    return Await.until(
        "the job has ended", () -> server.get(Jobs.class).find(id).filter(job -> !job.isOpen()));
  }

  private static long job(org.linli.api.Answer answer) {
    return Long.parseLong(((Redirect) answer).path().replace("/operator/jobs/", ""));
  }

  private static TenantsController desk(LinliServer server) {
    return server.get(TenantsController.class);
  }

  private static JobsController jobs(LinliServer server) {
    return server.get(JobsController.class);
  }

  private static Document html(LinliServer server, Page page) {
    return Jsoup.parse(
        server
            .get(Templates.class)
            .fill(page.view(), page.model(), Map.of("here", new Here("/operator", Map.of()))));
  }
}
