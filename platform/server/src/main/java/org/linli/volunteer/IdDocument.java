package org.linli.volunteer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A document with its number.
 *
 * @param kind what it is
 * @param number without spaces, in capitals
 */
record IdDocument(IdKind kind, String number) {

  /** What reading one comes to. */
  sealed interface Result {
    /** It can be one. */
    record Good(IdDocument document) implements Result {}

    /** It can't, and the key of the sentence that says why. */
    record Wrong(String messageKey) implements Result {}
  }

  /** Reads a number as people type it: with spaces, in full width, with a small x. */
  static Result read(IdKind kind, String typed, LocalDate today) {
    String number =
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT);
    if (kind.isResidentNumber()
        && ResidentNumber.read(number, today) instanceof ResidentNumber.Result.Wrong wrong) {
      return new Result.Wrong(wrong.messageKey());
    }
    if (!kind.fits(number)) {
      return new Result.Wrong("volunteer.id.shape." + kind);
    }
    boolean checked = kind == IdKind.FOREIGN_PR && number.length() == 18;
    if (checked && number.charAt(17) != ResidentNumber.check(number)) {
      return new Result.Wrong("volunteer.id.check");
    }
    return new Result.Good(new IdDocument(kind, number));
  }

  /** What a number of GB 11643 tells. */
  Optional<ResidentNumber> resident() {
    return kind.isResidentNumber() ? Optional.of(new ResidentNumber(number)) : Optional.empty();
  }

  /** The one form of which the blind index is made: a citizen's number is one whatever bears it. */
  String identity() {
    return kind.isResidentNumber() ? number : kind + ":" + number;
  }

  /** 4400**********123X. */
  String masked() {
    int shown = Math.min(4, number.length() / 4);
    return number.substring(0, shown)
        + "*".repeat(number.length() - 2 * shown)
        + number.substring(number.length() - shown);
  }

  /** Never the number: it would end up in a log. */
  @Override
  public String toString() {
    return "IdDocument[" + kind + "]";
  }
}
