package org.linli.api;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What someone typed into a form, and what is wrong with it. A controller declares {@code @Body
 * Form form} (consuming {@code application/x-www-form-urlencoded}), reads the fields with the
 * methods below, and if then {@link #isValid()} is false shows the same page again with it: the
 * field templates show what was typed and the sentence beside each field.
 *
 * <p>Reading never throws: a field that can't be read notes its error and yields something
 * harmless. Texts are stripped of surrounding space.
 */
public final class Form {

  private static final int LONGEST = 200;

  private final Map<String, List<String>> values;
  private final Map<String, Message> errors = new LinkedHashMap<>();
  private final Map<String, Clause> clauses = new HashMap<>();

  private Form(Map<String, List<String>> values) {
    this.values = values;
  }

  /** A form as it was sent. */
  public static Form sent(Map<String, List<String>> values) {
    return new Form(new HashMap<>(values));
  }

  /** A form nobody has typed into; fill it with {@link #put}. */
  public static Form empty() {
    return new Form(new HashMap<>());
  }

  /** Sets what a field shows before anyone types. */
  public Form put(String field, @Nullable Object value) {
    values.put(field, value == null ? List.of() : List.of(value.toString()));
    return this;
  }

  /** Sets what a group of boxes shows as chosen. */
  public Form putAll(String field, Collection<?> chosen) {
    values.put(field, chosen.stream().map(String::valueOf).toList());
    return this;
  }

  /** What was typed, stripped; empty if nothing was. */
  public String text(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }

  /** What was typed exactly, for passwords. */
  public String exact(String field) {
    List<String> all = values.getOrDefault(field, List.of());
    return all.isEmpty() ? "" : all.getFirst();
  }

  /** What was typed, at most so many characters. */
  public String text(String field, int longest) {
    String text = text(field);
    if (text.codePointCount(0, text.length()) > longest) {
      reject(field, "form.tooLong", longest);
    }
    return text;
  }

  /** What was typed, at most 200 characters; it must be something. */
  public String required(String field) {
    return required(field, LONGEST);
  }

  /** What was typed, at most so many characters; it must be something. */
  public String required(String field, int longest) {
    if (text(field).isEmpty()) {
      reject(field, "form.required");
    }
    return text(field, longest);
  }

  /** Everything chosen under one name, as check boxes send it. */
  public List<String> all(String field) {
    return values.getOrDefault(field, List.of());
  }

  /** Whether a box is checked. */
  public boolean checked(String field) {
    return !text(field).isEmpty() && !text(field).equals("false");
  }

  /** A whole number between two bounds, both included; empty if nothing was typed. */
  public Optional<Long> whole(String field, long min, long max) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Said below: a word and a number out of bounds get the same sentence.
    }
    reject(field, "form.notBetween", min, max);
    return Optional.empty();
  }

  /** A day; empty if nothing was typed. */
  public Optional<LocalDate> day(String field) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      reject(field, "form.notADay");
      return Optional.empty();
    }
  }

  /** One of an enum's constants, by name; empty if nothing was chosen. */
  public <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
    String text = text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return Optional.of(constant);
      }
    }
    reject(field, "form.notAChoice");
    return Optional.empty();
  }

  /** Notes what is wrong with a field, in words; the first word stands. */
  public Form reject(String field, String messageKey, Object... args) {
    errors.putIfAbsent(field, Message.of(messageKey, args));
    return this;
  }

  /**
   * Notes that a document's rule stands against a field; the first word stands.
   *
   * @param clause the sentence the rule comes from; null for the platform's own
   */
  public Form reject(String field, Message why, @Nullable Clause clause) {
    if (errors.putIfAbsent(field, why) == null && clause != null) {
      clauses.put(field, clause);
    }
    return this;
  }

  /** Whether nothing is wrong so far. */
  public boolean isValid() {
    return errors.isEmpty();
  }

  /** What is wrong, by field, in the order it was noticed. */
  public Map<String, Message> errors() {
    return Collections.unmodifiableMap(errors);
  }

  /** Where what is wrong comes from, by field, as far as documents say so. */
  public Map<String, Clause> clauses() {
    return Collections.unmodifiableMap(clauses);
  }
}
