package org.linli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The master key is a file that someone made on purpose, or the demo for itself. */
class MasterKeyFileTest {

  @TempDir Path home;

  @Test
  void without_a_file_the_start_says_how_to_make_one() {
    Path file = home.resolve("master.key");

    assertThatThrownBy(() -> MasterKeyFile.read(file, false))
        .isInstanceOf(MasterKeyMissing.class)
        .hasMessageContaining("openssl rand -base64 32 > " + file);
    assertThatThrownBy(() -> MasterKeyFile.read(null, false))
        .hasMessageContaining("LINLI_KEYS_MASTER_FILE");
    assertThat(file).doesNotExist();
  }

  @Test
  void the_demo_makes_its_own_once_readable_by_its_owner_only() throws Exception {
    Path file = home.resolve("keys/master.key");

    List<byte[]> first = MasterKeyFile.read(file, true);
    List<byte[]> second = MasterKeyFile.read(file, true);

    assertThat(first).hasSize(1);
    assertThat(first.getFirst()).hasSize(32).isEqualTo(second.getFirst());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home.resolve("keys")).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void a_line_that_is_no_key_is_refused_without_being_shown() throws Exception {
    Path file = Files.writeString(home.resolve("master.key"), "c2hvcnQ=\n");

    assertThatThrownBy(() -> MasterKeyFile.read(file, true))
        .isInstanceOf(MasterKeyMissing.class)
        .hasMessageContaining("not base64 for 32 bytes")
        .hasMessageNotContaining("c2hvcnQ");
  }

  @Test
  void a_newer_key_on_the_first_line_still_opens_what_the_older_wrapped() throws Exception {
    String older = Base64.getEncoder().encodeToString(new byte[32]);
    byte[] other = new byte[32];
    other[0] = 1;
    String newer = Base64.getEncoder().encodeToString(other);
    Path file = Files.writeString(home.resolve("master.key"), older + "\n");
    byte[] wrapped = new MasterKey(MasterKeyFile.read(file, false)).wrap(new byte[] {7}, "jwt-1");

    Files.writeString(file, "# since 2026-11\n" + newer + "\n\n" + older + "\n");

    assertThat(new MasterKey(MasterKeyFile.read(file, false)).unwrap(wrapped, "jwt-1"))
        .containsExactly(7);
  }

  @Test
  void a_wrapped_key_opens_under_its_own_name_and_its_own_master_only() {
    MasterKey master = new MasterKey(List.of(new byte[32]));
    byte[] wrapped = master.wrap(new byte[] {7}, "jwt-1");
    byte[] other = new byte[32];
    other[31] = 1;

    assertThatThrownBy(() -> master.unwrap(wrapped, "jwt-2"))
        .hasMessageContaining("doesn't open jwt-2");
    assertThatThrownBy(() -> new MasterKey(List.of(other)).unwrap(wrapped, "jwt-1"))
        .hasMessageContaining("linli.keys.master-file");
  }
}
