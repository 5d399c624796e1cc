package org.linli.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The canonical facts of a certificate: the text that is signed. Lines end with {@code \n}, the
 * encoding is UTF-8:
 *
 * <pre>
 * linli-certificate-1
 * key=zhanjiang-1
 * tenant=zhanjiang
 * number=20264F7K9Q2M
 * issuer=湛江市新江社区
 * from=2026-01-01
 * until=2026-06-30
 * entries=12
 * minutes=1230
 * items=&lt;SHA-256 of the items, base64url&gt;
 * holder=&lt;SHA-256 of salt and name, base64url&gt;
 * issued=2026-07-01
 * </pre>
 *
 * <p>The items' hash is that of their lines (entry, day, from, to, minutes, activity, content and
 * unit, joined by {@code |}), each ended with {@code \n}. The holder's hash is that of the 16 bytes
 * of the salt and the full name: whoever has the paper can check the name on it, whoever has the
 * database alone can't find it once the salt is deleted.
 */
final class Facts {

  private static final String VERSION = "linli-certificate-1";

  private Facts() {}

  static String of(
      String key,
      String tenant,
      String number,
      String issuer,
      LocalDate from,
      LocalDate until,
      List<Item> items,
      String holder,
      LocalDate issued) {
    return String.join(
        "\n",
        VERSION,
        "key=" + key,
        "tenant=" + tenant,
        "number=" + number,
        "issuer=" + plain(issuer),
        "from=" + from,
        "until=" + until,
        "entries=" + items.size(),
        "minutes=" + items.stream().mapToInt(Item::minutes).sum(),
        "items=" + hash(items),
        "holder=" + holder,
        "issued=" + issued,
        "");
  }

  static String holder(byte[] salt, String name) {
    MessageDigest digest = sha256();
    digest.update(salt);
    return base64(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
  }

  /** The value of a line; empty if there is none. */
  static String value(String facts, String name) {
    return facts
        .lines()
        .filter(line -> line.startsWith(name + "="))
        .map(line -> line.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  /** A text that can stand in a line. */
  static String plain(String text) {
    return text.replaceAll("[\\p{Cntrl}|]", " ").strip();
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(List<Item> items) {
    String lines = items.stream().map(one -> one.canonical() + "\n").collect(Collectors.joining());
    return base64(sha256().digest(lines.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
