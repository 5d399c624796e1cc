package org.linli.post;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Joinable;
import org.linli.joining.JoiningRules;
import org.linli.joining.Judging;
import org.linli.joining.Refusal;
import org.linli.tenant.Time;
import org.linli.volunteer.Age;
import org.linli.volunteer.Skill;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.template.Messages;

/**
 * Who may take up a post: fit by age and skill (LAW-6), with a guardian's consent under age, and by
 * what the rules of the tenant's plugins say. A post is held for long, so a guardian's company in
 * place of the consent is not enough.
 */
@Singleton
class PostRules {

  private final JoiningRules regional;
  private final Messages messages;
  private final Clock clock;

  PostRules(JoiningRules regional, Messages messages, Clock clock) {
    this.regional = regional;
    this.messages = messages;
    this.clock = clock;
  }

  /** Everything that stands against some people's taking up a post, by the volunteer's id. */
  Map<Long, List<Refusal>> of(VolunteerPost post, Collection<VolunteerFacts> people) {
    LocalDate day = firstDay(post);
    Joinable what =
        new Joinable(
            Joinable.Kind.POST, post.community(), false, day, "", post.details().minimumAge());
    Judging judging = regional.about(List.of(what), people);
    Map<Long, List<Refusal>> all = new HashMap<>();
    for (VolunteerFacts one : people) {
      List<Refusal> refusals = new ArrayList<>(ofPost(post));
      refusals.addAll(ofPerson(post, one, day));
      refusals.addAll(judging.refusals(what, one, false));
      all.put(one.id(), refusals);
    }
    return all;
  }

  /** The first day on which who takes it up now would hold it. */
  LocalDate firstDay(VolunteerPost post) {
    LocalDate today = Time.today(clock);
    return post.details().from().isAfter(today) ? post.details().from() : today;
  }

  private List<Refusal> ofPost(VolunteerPost post) {
    if (!post.isOpen(Time.today(clock))) {
      return List.of(Refusal.of("post", "post.refused.over"));
    }
    return post.free() == 0
        ? List.of(Refusal.of("post", "post.refused.full", post.details().places()))
        : List.of();
  }

  private List<Refusal> ofPerson(VolunteerPost post, VolunteerFacts person, LocalDate day) {
    List<Refusal> refusals = new ArrayList<>();
    if (!person.mayServe()) {
      refusals.add(Refusal.of("volunteer", "post.refused.notServing"));
    }
    LocalDate born = person.birthDate();
    int age = post.details().minimumAge();
    if (born != null && Age.on(born, day) < age) {
      refusals.add(Refusal.of("age", "post.refused.age", age));
    }
    if (person.needsCompanyOn(day)) {
      refusals.add(Refusal.of("guardian", "post.refused.guardian", Age.ADULT));
    }
    for (Skill skill : post.details().skills().stream().sorted().toList()) {
      if (!person.skills().contains(skill)) {
        String word = messages.say("volunteer.skill." + skill.name());
        refusals.add(Refusal.of("skills." + skill.name(), "post.refused.skill", word));
      }
    }
    return refusals;
  }
}
