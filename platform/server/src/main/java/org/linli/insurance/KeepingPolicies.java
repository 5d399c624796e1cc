package org.linli.insurance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Refused;

/** Notes policies and whom they name. */
@Singleton
class KeepingPolicies {

  /** So many can be named at once. */
  static final int MOST = 500;

  private final PolicyTable policies;
  private final LookingUpVolunteers lookingUp;
  private final Audit audit;

  KeepingPolicies(PolicyTable policies, LookingUpVolunteers lookingUp, Audit audit) {
    this.policies = policies;
    this.lookingUp = lookingUp;
    this.audit = audit;
  }

  /**
   * Notes a policy.
   *
   * @param community the community that keeps it; null for one of the whole tenant
   * @throws Refused if it is known already
   */
  @Transactional
  long add(@Nullable Long community, PolicyDetails said, long by) {
    if (community != null && !policies.isOpen(community)) {
      throw new Refused("covers", "community.refused.gone");
    }
    if (policies.isKnown(said.insurer(), said.number())) {
      throw new Refused("policyNumber", "insurance.refused.known");
    }
    long id = policies.add(community, said, by);
    audit.record("insurance.noted", "insurance-policy", id);
    return id;
  }

  /**
   * Names volunteers by their numbers.
   *
   * @return how many
   * @throws Refused if the policy names nobody, or a number is nobody's
   */
  @Transactional
  int insure(long id, String typed, Scope scope) {
    requireNamed(id);
    Set<String> numbers = new LinkedHashSet<>(List.of(typed.strip().split("[\\s,，;；]+")));
    if (numbers.size() > MOST) {
      throw new Refused("numbers", "insurance.refused.tooMany", MOST);
    }
    Map<String, VolunteerFacts> found = lookingUp.numbered(numbers, scope);
    List<String> unknown = new ArrayList<>(numbers);
    unknown.removeAll(found.keySet());
    if (!unknown.isEmpty()) {
      throw new Refused(
          "numbers",
          "insurance.refused.unknown",
          unknown.stream().limit(10).collect(Collectors.joining("、")));
    }
    policies.insure(id, found.values().stream().map(VolunteerFacts::id).toList());
    audit.record("insurance.insured", "insurance-policy", id, Map.of("count", "" + numbers.size()));
    return numbers.size();
  }

  /** Names someone no more. */
  @Transactional
  void release(long id, long volunteer) {
    requireNamed(id);
    policies.release(id, volunteer);
    audit.record(
        "insurance.released",
        "insurance-policy",
        id,
        Map.of("volunteer", Long.toString(volunteer)));
  }

  private void requireNamed(long id) {
    if (policies.find(id).orElseThrow(Problem::notFound).covers() != Covers.NAMED) {
      throw Problem.notFound();
    }
  }
}
