package org.linli.plugin.beibei;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Message;
import org.linli.api.StationKind;

/**
 * The sign of a station or point (BB-10): emblem, name and volunteer spirit must be on it, whatever
 * else is on it is the station's own.
 *
 * <p>The emblem is the tenant's to bring: its administrator uploads it once. None comes with the
 * platform, because the document's model is a picture that belongs to somebody.
 *
 * @param station its id
 * @param kind a station or a point
 * @param name its name
 * @param emblem where the emblem's picture is, below the tenant
 * @param spirit the volunteer spirit in words
 * @param content what else is on it, a line each
 */
record Sign(
    long station,
    StationKind kind,
    String name,
    Optional<String> emblem,
    String spirit,
    String content) {

  private static final String WORDS = BeibeiCoverage.ID + ".sign.missing.";

  /** What must be on a sign. */
  enum Element {
    /** 标识. */
    EMBLEM,
    /** 站点名称, which reads XX村（社区）志愿服务站（点） (BB-4). */
    NAME,
    /** 志愿者精神. */
    SPIRIT
  }

  /**
   * An element that is missing, and where it is put right.
   *
   * @param link below the tenant
   */
  record Missing(Element element, Message sentence, String link) {

    /** Whether the tenant's administrator alone may put it right. */
    public boolean isAdministrators() {
      return element != Element.NAME;
    }
  }

  /** What is missing; nothing if the sign can be made. */
  List<Missing> missing() {
    List<Missing> missing = new ArrayList<>();
    if (emblem.isEmpty()) {
      missing.add(missing(Element.EMBLEM, EmblemController.PATH));
    }
    if (!readsAsItShould()) {
      missing.add(
          new Missing(
              Element.NAME,
              Message.of(WORDS + "NAME", name, ending()),
              "/stations/" + station + "/edit"));
    }
    if (spirit.isEmpty()) {
      missing.add(missing(Element.SPIRIT, "/plugins/" + BeibeiCoverage.ID));
    }
    return missing;
  }

  /** The lines of what else is on it. */
  public List<String> lines() {
    return content.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private boolean readsAsItShould() {
    return name.endsWith(ending()) && name.length() > ending().length();
  }

  private String ending() {
    return kind == StationKind.STATION ? "志愿服务站" : "志愿服务点";
  }

  private static Missing missing(Element element, String link) {
    return new Missing(element, Message.of(WORDS + element), link);
  }
}
