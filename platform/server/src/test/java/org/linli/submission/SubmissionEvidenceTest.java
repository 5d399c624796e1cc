package org.linli.submission;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Pictures;
import org.linli.web.Browser;

/** Pictures and films are laid beside a form as its evidence, and are sealed with what left. */
@LinliTest
class SubmissionEvidenceTest extends SubmissionStories {

  SubmissionEvidenceTest(LinliServer server) {
    super(server);
  }

  @Test
  void evidence_is_told_by_its_content_and_sealed_with_the_form() {
    String form = form(20, null);
    Browser worker = community();
    String address = here.address(form);
    String keep = address + "/evidence?_csrf=" + csrf(worker.get(address));
    assertThat(worker.upload(keep, "evidence", "照片.png", new byte[] {1, 2, 3}).status())
        .isEqualTo(422);
    worker.upload(keep, "evidence", "照片.png", Pictures.write("png"));
    assertThat(worker.get(address).html().text()).contains("照片.png");
    String page = submit(worker, form).header("Location");
    assertThat(worker.get(page).html().select("#sealed").text()).contains("照片.png");
  }

  @Test
  void evidence_is_taken_away_before_it_leaves_and_stays_with_what_left() {
    String form = form(20, null);
    Browser worker = community();
    String address = here.address(form);
    String csrf = csrf(worker.get(address));
    String keep = address + "/evidence?_csrf=" + csrf;
    worker.upload(keep, "evidence", "错的.png", Pictures.write("png"));
    String file = worker.get(address).html().select("#evidence [name=file]").val();
    Map<String, String> which = Map.of("_csrf", csrf, "file", file);
    worker.post(address + "/evidence/removal", which);
    assertThat(worker.get(address).html().text()).doesNotContain("错的.png");
    assertThat(worker.get("/zhanjiang/files/" + file).status()).isEqualTo(404);

    worker.upload(keep, "evidence", "照片.png", Pictures.write("png"));
    String sealed = worker.get(address).html().select("#evidence [name=file]").val();
    String page = submit(worker, form).header("Location");
    Map<String, String> gone = Map.of("_csrf", csrf, "file", sealed);
    assertThat(worker.post(address + "/evidence/removal", gone).status()).isEqualTo(422);
    post(worker, page, "/withdrawal", Map.of());
    worker.post(address + "/evidence/removal", gone);
    assertThat(worker.get(address).html().select("#evidence").text()).doesNotContain("照片.png");
    assertThat(worker.get("/zhanjiang/files/" + sealed).status()).isEqualTo(200);
    submit(worker, form);
    long id = id(page);
    assertThat(here.here(() -> evidence(id, 1))).isEqualTo(1);
    assertThat(here.here(() -> evidence(id, 2))).isZero();
  }

  @Test
  void a_film_of_thirty_megabytes_is_evidence_and_too_large_for_anything_else() {
    String form = form(20, null);
    Browser worker = community();
    String address = here.address(form);
    byte[] film = java.util.Arrays.copyOf("0000ftypisom".getBytes(US_ASCII), 30 << 20);
    String csrf = "?_csrf=" + csrf(worker.get(address));

    worker.upload(address + "/evidence" + csrf, "evidence", "现场.mp4", film);

    assertThat(worker.get(address).html().select("#evidence").text())
        .contains("现场.mp4", "31,457,280");
    assertThat(worker.upload("/zhanjiang/stations/1/photo" + csrf, "photo", "a.mp4", film).status())
        .isEqualTo(413);
  }

  private int evidence(long id, int version) {
    return server.get(SubmissionPages.class).sealed(id, version).evidence().size();
  }
}
