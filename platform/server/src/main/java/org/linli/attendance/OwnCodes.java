package org.linli.attendance;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.key.SigningKey;
import org.linli.key.SigningKeys;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Refused;

/**
 * The codes that volunteers show on their phones. Each names a volunteer by the number of the
 * record and a minute, signed for this purpose and this tenant alone; it says nothing about the
 * person. It is good for two minutes, less than lies between a scan that brings in and one that
 * lets out: nobody is brought in and out by one code. Letters are small ones and digits, so that a
 * scanner that types into a field with capitals on is understood.
 */
@Singleton
class OwnCodes {

  static final Duration STEP = Duration.ofMinutes(1);

  private static final String PURPOSE = "own-code";
  private static final String FIELD = "code";
  private static final int BYTES = 10;
  private static final int LONGEST = 300;
  private static final Pattern FORM =
      Pattern.compile("(?:.*/([a-z0-9]+)/own-code/)?([0-9]{1,18})-([0-9a-z]{1,12})-([0-9a-f]{20})");

  private final SigningKeys keys;
  private final Clock clock;

  OwnCodes(SigningKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /** The code of now. */
  String now(long volunteer) {
    long step = step(clock.instant());
    return "%d-%s-%s"
        .formatted(volunteer, Long.toString(step, 36), mac(keys.current(PURPOSE), volunteer, step));
  }

  /**
   * Whose code was scanned at a moment, out of what a scanner types: the code or its address.
   *
   * @throws Refused if it is none, another tenant's, or one of another time
   */
  long volunteer(String scanned, Instant at) {
    Matcher code = FORM.matcher(plain(scanned));
    if (!code.matches()) {
      throw new Refused(FIELD, "attendance.refused.noCode");
    }
    if (code.group(1) != null && !code.group(1).equals(tenant())) {
      throw new Refused(FIELD, "attendance.refused.otherTenant");
    }
    long volunteer = Long.parseLong(code.group(2));
    long step = Long.parseLong(code.group(3), 36);
    byte[] given = bytes(code.group(4));
    if (keys.valid(PURPOSE).stream()
        .noneMatch(key -> MessageDigest.isEqual(bytes(mac(key, volunteer, step)), given))) {
      throw new Refused(FIELD, "attendance.refused.madeUp");
    }
    if (Math.abs(step(at) - step) > 1) {
      throw new Refused(FIELD, "attendance.refused.oldCode");
    }
    return volunteer;
  }

  /** As it was meant: input methods for Chinese type wide letters. */
  private static String plain(String scanned) {
    String text = scanned.length() > LONGEST ? scanned.substring(0, LONGEST) : scanned;
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static long step(Instant at) {
    return at.getEpochSecond() / STEP.toSeconds();
  }

  private static String mac(SigningKey key, long volunteer, long step) {
    byte[] mac = key.mac(bytes(tenant() + " " + volunteer + " " + step));
    return HexFormat.of().formatHex(mac, 0, BYTES);
  }

  private static String tenant() {
    return CurrentTenant.get().id().value();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
