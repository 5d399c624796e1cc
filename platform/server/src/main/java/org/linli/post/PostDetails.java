package org.linli.post;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.volunteer.Skill;
import org.linli.web.DayOnRecord;

/**
 * What is said of a post.
 *
 * @param task what is to be done
 * @param places how many may hold it at once
 * @param until the last day; null for one without an end
 * @param minimumAge from which age on it is meant; 0 where nothing is said
 * @param skills all of which are needed
 */
record PostDetails(
    String name,
    String task,
    int places,
    LocalDate from,
    @Nullable LocalDate until,
    int minimumAge,
    Set<Skill> skills) {

  static final int MOST_PLACES = 500;
  private static final int OLDEST = 80;

  PostDetails {
    skills = Set.copyOf(skills);
  }

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<PostDetails> read(Form form) {
    String name = form.required("name", 50);
    String task = form.required("task", 500);
    if (form.text("places").isEmpty()) {
      form.reject("places", "form.required");
    }
    int places = form.whole("places", 1, MOST_PLACES).map(Long::intValue).orElse(1);
    LocalDate from = DayOnRecord.read(form, "from");
    LocalDate until = form.day("until").orElse(null);
    if (until != null && until.isBefore(from)) {
      form.reject("until", "post.refused.backwards");
    }
    int age = form.whole("minimumAge", 0, OLDEST).map(Long::intValue).orElse(0);
    Set<Skill> skills = skills(form.all("skills"));
    if (skills.size() < form.all("skills").stream().distinct().count()) {
      form.reject("skills", "form.notAChoice");
    }
    return form.isValid()
        ? Optional.of(new PostDetails(name, task, places, from, until, age, skills))
        : Optional.empty();
  }

  Form show() {
    return Form.empty()
        .put("name", name)
        .put("task", task)
        .put("places", places)
        .put("from", from)
        .put("until", until)
        .put("minimumAge", minimumAge == 0 ? null : minimumAge)
        .putAll("skills", skills);
  }

  /** Without an end of its own it lasts as long as something else does. */
  PostDetails until(@Nullable LocalDate day) {
    return until == null
        ? new PostDetails(name, task, places, from, day, minimumAge, skills)
        : this;
  }

  /** The skills as a column holds them: names with commas between. */
  String skillNames() {
    return skills.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What is known of them; a name that is no more is left out. */
  static Set<Skill> skills(String names) {
    return skills(Arrays.asList(names.split(",")));
  }

  private static Set<Skill> skills(Collection<String> names) {
    Set<Skill> found = EnumSet.noneOf(Skill.class);
    for (Skill skill : Skill.values()) {
      if (names.contains(skill.name())) {
        found.add(skill);
      }
    }
    return Collections.unmodifiableSet(found);
  }
}
