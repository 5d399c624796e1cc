package org.linli.duty;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.activity.DutySessions;
import org.linli.api.Form;
import org.linli.volunteer.Skill;

/**
 * What can be said of a post at a station.
 *
 * @param task what is done there
 * @param people how many serve in each shift
 * @param minimumAge from which age on; 0 for any
 * @param skills all of which are needed
 * @param risks what may happen to those who serve (LAW-6)
 * @param contact the number to call
 * @param ownStaff whether the committee's own people serve: listed, and no volunteer service
 */
record DutyDetails(
    String name,
    String task,
    int people,
    int minimumAge,
    Set<Skill> skills,
    String risks,
    String contact,
    boolean ownStaff) {

  private static final int MOST = 50;
  private static final int OLDEST = 100;

  DutyDetails {
    skills = Set.copyOf(skills);
  }

  /** Reads them from a form; empty when something is wrong, which then stands beside its field. */
  static Optional<DutyDetails> read(Form form) {
    boolean ownStaff = form.checked("ownStaff");
    String name = form.required("name", 50);
    String task = form.required("task", 500);
    form.required("people");
    Optional<Long> people = form.whole("people", 1, MOST);
    int age = form.whole("minimumAge", 0, OLDEST).map(Long::intValue).orElse(0);
    String risks = ownStaff ? form.text("risks", 500) : form.required("risks", 500);
    String contact = ownStaff ? form.text("contact", 100) : form.required("contact", 100);
    Set<Skill> skills = skills(form.all("skills"));
    return form.isValid() && people.isPresent()
        ? Optional.of(
            new DutyDetails(
                name, task, people.get().intValue(), age, skills, risks, contact, ownStaff))
        : Optional.empty();
  }

  Form show() {
    return Form.empty()
        .put("name", name)
        .put("task", task)
        .put("people", people)
        .put("minimumAge", minimumAge == 0 ? "" : minimumAge)
        .putAll("skills", skills)
        .put("risks", risks)
        .put("contact", contact)
        .put("ownStaff", ownStaff ? "true" : "");
  }

  DutySessions.Said said() {
    return new DutySessions.Said(name, task, risks, minimumAge, skills, contact);
  }

  String skillCodes() {
    return skills.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  /** What is known of some names; one that is no more is left out. */
  static Set<Skill> skills(Collection<String> names) {
    return Stream.of(Skill.values())
        .filter(one -> names.contains(one.name()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Skill.class)));
  }

  static Set<Skill> skills(String codes) {
    return skills(List.of(codes.split(",")));
  }
}
