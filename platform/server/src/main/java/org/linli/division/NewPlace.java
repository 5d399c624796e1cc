package org.linli.division;

import java.util.Map;
import org.linli.api.Form;

/**
 * A named place as someone typed it.
 *
 * @param name its name
 * @param shortName what it is called for short; the name itself if nothing else was typed
 * @param parent the code of the division it lies in
 */
record NewPlace(String name, String shortName, String parent) {

  static final int LONGEST_SHORT_NAME = 30;
  private static final int LONGEST_NAME = 60;

  /** Reads the fields and notes in the form what is wrong. */
  static NewPlace typed(Form form, Map<String, String> parents) {
    String name = form.required("name", LONGEST_NAME);
    checkWord(form, "name", name);
    String shortName = form.text("shortName", LONGEST_SHORT_NAME);
    if (shortName.isEmpty() && name.length() > LONGEST_SHORT_NAME) {
      form.reject("shortName", "community.shortName.needed", LONGEST_SHORT_NAME);
    } else if (!shortName.isEmpty()) {
      checkWord(form, "shortName", shortName);
    }
    String parent = form.required("parent");
    if (!parents.containsKey(parent)) {
      form.reject("parent", "form.notAChoice");
    }
    return new NewPlace(name, shortName.isEmpty() ? name : shortName, parent);
  }

  static void checkWord(Form form, String field, String text) {
    boolean word = text.codePoints().anyMatch(Character::isLetter);
    boolean clean = text.codePoints().noneMatch(Character::isISOControl);
    if (!word || !clean) {
      form.reject(field, "community.name.noWord");
    }
  }
}
