package org.linli.student;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.institution.Institution;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Registers league branches, names their officers and founds their teams (GD-2). */
@Singleton
class KeepingBranches {

  private final BranchTable branches;
  private final BranchOfficers officers;
  private final BranchTeams teams;
  private final StudentTable students;
  private final Audit audit;
  private final Clock clock;

  KeepingBranches(
      BranchTable branches,
      BranchOfficers officers,
      BranchTeams teams,
      StudentTable students,
      Audit audit,
      Clock clock) {
    this.branches = branches;
    this.officers = officers;
    this.teams = teams;
    this.students = students;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  long add(Institution college, String name, @Nullable LocalDate since) {
    requireFree(college.id(), name, 0);
    requirePast("since", since);
    long id = branches.add(college.id(), college.path(), name, since);
    audit.record("branch.added", "branch", id, Map.of("institution", Long.toString(college.id())));
    return id;
  }

  @Transactional
  void change(long id, String name, @Nullable LocalDate since) {
    Branch branch = lock(id);
    requireFree(branch.institution(), name, id);
    requirePast("since", since);
    branches.change(id, name, since);
    audit.record("branch.changed", "branch", id);
  }

  /** It is no more from today on, and so are its teams and its officer; or it is there again. */
  @Transactional
  void setDissolved(long id, boolean dissolved) {
    lock(id);
    LocalDate today = Time.today(clock);
    branches.setDissolved(id, dissolved ? today : null);
    if (dissolved) {
      officers.end(id, today);
      teams.disbandAll(id, today);
    }
    audit.record(dissolved ? "branch.dissolved" : "branch.restored", "branch", id);
  }

  /**
   * Names the officer from a day on; who was it until then no longer is.
   *
   * @param number the student number; empty for someone who stands on no roster
   */
  @Transactional
  void nameOfficer(long id, String number, String name, LocalDate from) {
    Branch branch = existing(id);
    requirePast("from", from);
    Optional<Student> student =
        number.isEmpty()
            ? Optional.empty()
            : students.numbered(Long.parseLong(branch.path().substring(0, 8)), number);
    if (!number.isEmpty() && student.filter(one -> one.leftOn() == null).isEmpty()) {
      throw new Refused("number", "student.refused.noStudent");
    }
    Optional<BranchOfficers.Officer> before = officers.current(id);
    if (before.filter(one -> from.isBefore(one.fromOn())).isPresent()) {
      throw new Refused("from", "student.refused.beforeOfficer", before.get().fromOn());
    }
    officers.end(id, from);
    officers.add(id, student.map(Student::id).orElse(null), name, from);
    audit.record("branch.officer-named", "branch", id, Map.of("from", from.toString()));
  }

  @Transactional
  void endOfficer(long id) {
    lock(id);
    officers.end(id, Time.today(clock));
    audit.record("branch.officer-ended", "branch", id);
  }

  @Transactional
  long foundTeam(long id, String name, TeamPlace place, LocalDate day) {
    existing(id);
    requirePast("establishedOn", day);
    long team = teams.add(id, name, place, day);
    audit.record(
        "branch.team-founded",
        "branch",
        id,
        Map.of("team", Long.toString(team), "place", place.name()));
    return team;
  }

  @Transactional
  void disbandTeam(long id, long team, LocalDate day) {
    lock(id);
    BranchTeams.Team known =
        teams.find(team).filter(one -> one.branch() == id).orElseThrow(Problem::notFound);
    if (day.isBefore(known.establishedOn())) {
      throw new Refused("disbandedOn", "student.refused.beforeTeam", known.establishedOn());
    }
    requirePast("disbandedOn", day);
    teams.disband(team, day);
    audit.record("branch.team-disbanded", "branch", id, Map.of("team", Long.toString(team)));
  }

  private Branch lock(long id) {
    return branches.lock(id).orElseThrow(Problem::notFound);
  }

  private Branch existing(long id) {
    Branch branch = lock(id);
    if (!branch.isThere()) {
      throw new Refused("name", "student.refused.dissolved");
    }
    return branch;
  }

  private void requireFree(long institution, String name, long besides) {
    if (branches.isTaken(institution, name, besides)) {
      throw new Refused("name", "student.refused.branchName");
    }
  }

  private void requirePast(String field, @Nullable LocalDate day) {
    if (day != null && day.isAfter(Time.today(clock))) {
      throw new Refused(field, "student.refused.future");
    }
  }
}
