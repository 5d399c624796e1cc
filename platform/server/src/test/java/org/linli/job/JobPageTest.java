package org.linli.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.account.Subject;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.audit.AccountNames;
import org.linli.file.Content;
import org.linli.file.Filing;
import org.linli.tenant.TenantId;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.web.Browser;

/** Whoever asked for a job watches it, stops it and takes its file; nobody else knows of it. */
@LinliTest
class JobPageTest {

  private final LinliServer server;
  private final People people;
  private final Probe probe;
  private final Jobs jobs;
  private final Filing filing;
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  JobPageTest(LinliServer server, Probe probe, Jobs jobs, Filing filing) {
    this.server = server;
    this.people = new People(server);
    this.probe = probe;
    this.jobs = jobs;
    this.filing = filing;
  }

  @AfterEach
  void let_the_probe_go() {
    mayEnd.countDown();
    probe.onRun(run -> JobResult.saying("common.yes"));
  }

  @Test
  void a_running_job_says_how_far_it_is_and_stops_when_it_is_cancelled() {
    Person auditor = person("auditor");
    probe.onRun(
        run -> {
          run.progress(3, 12);
          await(mayEnd);
          run.progress(12, 12);
          return JobResult.saying("common.yes");
        });
    long id = submit(auditor);
    Await.until("it is under way", () -> jobs.find(id).filter(job -> job.done() == 3));

    var page = auditor.browser().get("/beibei/jobs/" + id);
    assertThat(page.html().select("progress").attr("value")).isEqualTo("25");
    assertThat(page.html().select("#job").attr("hx-get")).isEqualTo("/beibei/jobs/" + id);
    assertThat(page.html().select("main").text()).contains("已处理 3 / 12");
    assertThat(auditor.browser().submit(page, Map.of()).status()).isEqualTo(303);
    assertThat(auditor.browser().get("/beibei/jobs/" + id).html().select("main").text())
        .contains("正在停止");
    mayEnd.countDown();
    Await.until("it has stopped", () -> jobs.find(id).filter(job -> !job.isOpen()));

    var stopped = auditor.browser().get("/beibei/jobs/" + id).html();
    assertThat(stopped.select("main").text()).contains("已取消");
    assertThat(stopped.select("#job").attr("hx-get")).isEmpty();
    assertThat(stopped.select("form[action$=cancellation]")).isEmpty();
  }

  @Test
  void the_file_of_a_job_is_for_whoever_asked_for_it_and_never_runs_in_the_browser() {
    Person auditor = person("auditor");
    Person other = person("other");
    probe.onRun(
        run -> {
          var file =
              filing.store(
                  run.newFile("名单", Content.CSV),
                  path -> java.nio.file.Files.writeString(path, "社区\r\n", StandardCharsets.UTF_8));
          return JobResult.saying("common.yes").with(file.key());
        });
    long id = submit(auditor);
    Job done = Await.until("it is done", () -> jobs.find(id).filter(job -> !job.isOpen()));

    String link =
        auditor.browser().get("/beibei/jobs/" + id).html().select("a[download]").attr("href");
    assertThat(link).isEqualTo("/beibei/files/" + done.file().orElseThrow());
    var file = auditor.browser().get(link);
    assertThat(file.body()).isEqualTo("社区\r\n");
    assertThat(file.header("Content-Type")).startsWith("text/csv");
    assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("%E5");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(auditor.browser().get(link, "If-None-Match", file.header("ETag")).status())
        .isEqualTo(304);

    assertThat(other.browser().get("/beibei/jobs/" + id).status()).isEqualTo(404);
    assertThat(other.browser().get(link).status()).isEqualTo(404);
    assertThat(new Browser(server).get(link).status()).isEqualTo(404);
    assertThat(auditor.browser().get(link.replace("beibei", "zhanjiang")).status()).isEqualTo(404);
    assertThat(people.logInOperator().get("/operator/jobs/" + id).html().select("a[download]"))
        .isEmpty();
  }

  private record Person(long account, Browser browser) {}

  private Person person(String name) {
    String login = name + "." + UUID.randomUUID().toString().substring(0, 8);
    people.enroll(login, Subject.of(new TenantId("beibei")), Role.AUDITOR, Scope.NONE);
    long account = server.get(AccountNames.class).find(login).getFirst();
    return new Person(account, people.logIn(login));
  }

  private long submit(Person person) {
    return jobs.submit(
        NewJob.in(
            new TenantId("beibei"),
            "probe",
            new StartedBy(person.account(), "AUDITOR", "127.0.0.1"),
            Map.of()));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
