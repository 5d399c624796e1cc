package org.linli.activity;

import java.util.Optional;
import org.linli.api.Form;
import org.linli.web.PhoneNumbers;

/** A guardian who comes along with someone under age (LAW-7, ZJ-11). */
public record Companion(String name, String relation, String phone) {

  /** Whom a form names; empty if somebody is named only in part, or nobody at all. */
  static Optional<Companion> read(Form form) {
    String name = form.text("companyName", 50);
    String relation = form.text("companyRelation", 20);
    String phone = form.text("companyPhone", 20);
    return name.isEmpty() || relation.isEmpty() || !PhoneNumbers.isLikeOne(phone) || !form.isValid()
        ? Optional.empty()
        : Optional.of(new Companion(name, relation, phone));
  }

  /** Never what it holds. */
  @Override
  public String toString() {
    return "Companion";
  }
}
