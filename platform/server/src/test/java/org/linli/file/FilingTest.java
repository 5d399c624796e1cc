package org.linli.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.Pictures;

/** Files are kept whole, limited, and as what they are. */
@LinliTest
class FilingTest {

  private static final byte[] PNG = Pictures.write("png");

  @TempDir private Path directory;

  private final long owner = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE);
  private final Tenants tenants;
  private final Tenant beibei;
  private final Tenant zhanjiang;
  private final StoredFiles files;
  private final TransactionOperations<Connection> transactions;

  @SuppressWarnings("unchecked")
  FilingTest(LinliServer server, Tenants tenants, StoredFiles files) {
    this.tenants = tenants;
    this.beibei = server.tenant("beibei");
    this.zhanjiang = server.tenant("zhanjiang");
    this.files = files;
    this.transactions =
        server.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
  }

  @Test
  void a_file_comes_back_as_it_was_with_the_ending_of_what_it_is() throws IOException {
    StoredFile stored = store("C:\\照片\\站点.exe", PNG);

    assertThat(stored.name()).isEqualTo("站点.png");
    assertThat(stored.content()).isEqualTo(Content.PNG);
    assertThat(stored.size()).isEqualTo(PNG.length);
    assertThat(stored.sha256()).hasSize(64);
    assertThat(tenants.within(beibei, () -> filing().of("test", owner))).containsExactly(stored);
    try (var bytes = tenants.within(beibei, () -> filing().open(stored))) {
      assertThat(bytes.readAllBytes()).isEqualTo(PNG);
    }
    assertThat(tenants.within(zhanjiang, () -> filing().of("test", owner))).isEmpty();
  }

  @Test
  void what_is_too_large_empty_or_of_another_kind_is_refused_and_leaves_nothing()
      throws IOException {
    assertThatThrownBy(() -> store("a.png", new byte[2000])).hasMessage("file.tooLarge");
    assertThatThrownBy(() -> store("a.png", new byte[0])).hasMessage("file.empty");
    assertThatThrownBy(() -> store("a.png", "<script>".getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(FileRefused.class)
        .hasMessage("file.wrongKind");
    assertThatThrownBy(() -> store("a.png", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)))
        .hasMessage("file.wrongKind");
    assertThatThrownBy(() -> store("a.png", Arrays.copyOf(PNG, PNG.length - 20)))
        .hasMessage("file.broken");

    assertThat(bytesKept()).isZero();
  }

  @Test
  void a_film_may_be_larger_where_films_are_taken_and_only_a_film() throws IOException {
    NewFile taken = new NewFile("test", owner, "a", Set.of(Content.PDF, Content.MP4), 7);
    byte[] film = Arrays.copyOf("0000ftypisom".getBytes(StandardCharsets.UTF_8), 3000);
    byte[] document = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 3000);

    assertThat(keep(taken, film).size()).isEqualTo(3000);
    assertThatThrownBy(() -> keep(taken, document)).hasMessage("file.tooLarge");
    assertThatThrownBy(() -> keep(taken, Arrays.copyOf(film, 5000))).hasMessage("file.tooLarge");
  }

  private StoredFile keep(NewFile file, byte[] bytes) {
    return tenants.within(beibei, () -> filing().store(file, new ByteArrayInputStream(bytes)));
  }

  @Test
  void a_tenant_whose_space_is_full_is_told_so() {
    long used = tenants.within(beibei, files::total);
    Filing nearlyFull = filing(new FileSettings(directory, 1000, 4000, used + PNG.length + 5));
    tenants.within(beibei, () -> nearlyFull.store(newFile("a.png"), new ByteArrayInputStream(PNG)));

    assertThatThrownBy(
            () ->
                tenants.within(
                    beibei,
                    () -> nearlyFull.store(newFile("a.png"), new ByteArrayInputStream(PNG))))
        .hasMessage("file.full");
  }

  @Test
  void bytes_go_when_the_deletion_is_committed_and_stay_when_it_isnt() throws IOException {
    StoredFile stored = store("a.png", PNG);

    assertThatThrownBy(
            () ->
                tenants.within(
                    beibei,
                    () ->
                        transactions.executeWrite(
                            status -> {
                              filing().delete(stored);
                              throw new IllegalStateException("rolled back");
                            })))
        .hasMessage("rolled back");
    assertThat(bytesKept()).isEqualTo(1);

    tenants.within(beibei, () -> filing().delete(stored));
    assertThat(bytesKept()).isZero();
    assertThat(tenants.within(beibei, () -> filing().find(stored.id()))).isEmpty();
  }

  @Test
  void bytes_that_belong_to_nothing_are_swept_away_after_a_day() throws IOException {
    StoredFile kept = store("a.png", PNG);
    assertThatThrownBy(
            () ->
                tenants.within(
                    beibei,
                    () ->
                        transactions.executeWrite(
                            status -> {
                              filing().store(newFile("b.png"), new ByteArrayInputStream(PNG));
                              throw new IllegalStateException("rolled back");
                            })))
        .hasMessage("rolled back");
    Sweeping sweeping =
        new Sweeping(tenants, new DirectoryStore(settings()), files, Clock.systemUTC());

    sweeping.sweep(beibei);
    assertThat(bytesKept()).isEqualTo(2);
    makeOld();
    sweeping.sweep(beibei);

    assertThat(bytesKept()).isEqualTo(1);
    tenants.within(beibei, () -> filing().open(kept)).close();
  }

  private void makeOld() throws IOException {
    try (Stream<Path> paths = Files.walk(directory.resolve("beibei"))) {
      for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
        Files.setLastModifiedTime(
            path, FileTime.from(Clock.systemUTC().instant().minus(Duration.ofDays(2))));
      }
    }
  }

  private long bytesKept() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).count();
    }
  }

  private StoredFile store(String name, byte[] bytes) {
    return tenants.within(
        beibei, () -> filing().store(newFile(name), new ByteArrayInputStream(bytes)));
  }

  private NewFile newFile(String name) {
    return new NewFile("test", owner, name, Set.of(Content.PNG, Content.JPEG), 7);
  }

  private Filing filing() {
    return filing(settings());
  }

  private FileSettings settings() {
    return new FileSettings(directory, 1000, 4000, Long.MAX_VALUE / 2);
  }

  private Filing filing(FileSettings settings) {
    return new Filing(
        new DirectoryStore(settings),
        files,
        settings,
        transactions,
        Clock.fixed(Instant.parse("2026-11-22T06:00:00Z"), java.time.ZoneOffset.UTC));
  }
}
