package org.linli.key;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of the master key: one line of base64 for 32 bytes. Further lines are earlier master
 * keys, which still open what they wrapped; empty lines and lines that begin with {@code #} don't
 * count.
 */
final class MasterKeyFile {

  static final int BYTES = 32;

  private static final String HOW =
      " Make one with `umask 077; openssl rand -base64 32 > %s`, keep a copy apart from the"
          + " database's backups, and give every node the same file.";

  private MasterKeyFile() {}

  /**
   * Reads the keys, the current one first.
   *
   * @throws MasterKeyMissing if there is no usable key and none may be made; its message says what
   *     to do
   */
  static List<byte[]> read(@Nullable Path file, boolean mayGenerate) {
    if (file == null) {
      throw new MasterKeyMissing(
          "No master key: linli.keys.master-file (LINLI_KEYS_MASTER_FILE) names no file."
              + HOW.formatted("/etc/linli/master.key"));
    }
    try {
      if (mayGenerate && Files.notExists(file)) {
        generate(file);
      }
      if (!Files.isReadable(file)) {
        throw new MasterKeyMissing(
            "The master key's file %s is missing or can't be read.".formatted(file)
                + HOW.formatted(file));
      }
      return parse(file, Files.readAllLines(file));
    } catch (IOException e) {
      throw new MasterKeyMissing(
          "The master key's file %s can't be read or made: %s".formatted(file, e));
    }
  }

  private static List<byte[]> parse(Path file, List<String> lines) {
    List<byte[]> keys =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> decode(file, line))
            .toList();
    if (keys.isEmpty()) {
      throw new MasterKeyMissing(
          "The master key's file %s is empty.".formatted(file) + HOW.formatted(file));
    }
    return keys;
  }

  private static byte[] decode(Path file, String line) {
    try {
      byte[] key = Base64.getDecoder().decode(line);
      if (key.length == BYTES) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      // Said below, without the line: it may be most of a key.
    }
    throw new MasterKeyMissing(
        "A line of the master key's file %s is not base64 for %d bytes.".formatted(file, BYTES)
            + HOW.formatted(file));
  }

  private static void generate(Path file) throws IOException {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    // A temporary file is readable by its owner only, and stays so when it is moved.
    Path parent = file.toAbsolutePath().normalize().getParent();
    if (parent == null) {
      throw new IOException(file + " is no file");
    }
    Files.createDirectories(parent);
    Path whole = Files.createTempFile(parent, "master", ".new");
    Files.writeString(whole, Base64.getEncoder().encodeToString(key) + "\n");
    try {
      Files.move(whole, file);
    } catch (FileAlreadyExistsException another) {
      Files.delete(whole);
    }
  }
}
