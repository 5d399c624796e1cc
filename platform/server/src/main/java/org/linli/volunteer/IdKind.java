package org.linli.volunteer;

import java.util.regex.Pattern;

/** The documents by which people say who they are. */
public enum IdKind {
  /** 居民身份证. */
  RESIDENT_ID("[0-9]{17}[0-9X]"),
  /** 港澳台居民居住证: numbered like a resident ID. */
  HMT_PERMIT("(?:81|82|83)[0-9]{15}[0-9X]"),
  /** 港澳居民来往内地通行证. */
  HK_MACAO_PASS("[HM][0-9]{8}(?:[0-9]{2})?"),
  /** 台湾居民来往大陆通行证. */
  TAIWAN_PASS("[0-9]{8}|[0-9]{10}[A-Z]?"),
  /** 护照. */
  PASSPORT("[A-Z0-9]{5,15}"),
  /** 外国人永久居留身份证: of 2017, and of 2023 with 18 digits. */
  FOREIGN_PR("[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]");

  private final Pattern shape;

  IdKind(String shape) {
    this.shape = Pattern.compile(shape);
  }

  boolean fits(String number) {
    return shape.matcher(number).matches();
  }

  /** Whether the number is one of GB 11643 and tells sex and birth date. */
  public boolean isResidentNumber() {
    return this == RESIDENT_ID || this == HMT_PERMIT;
  }
}
