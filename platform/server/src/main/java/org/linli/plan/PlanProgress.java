package org.linli.plan;

import java.util.List;

/**
 * What became of a plan so far.
 *
 * @param projects those in the plan
 * @param others what took place of projects that aren't in it
 */
public record PlanProgress(List<ProjectProgress> projects, List<Other> others) {

  /** Nothing planned. */
  static final PlanProgress NONE = new PlanProgress(List.of(), List.of());

  /** A progress keeps its own copies. */
  public PlanProgress {
    projects = List.copyOf(projects);
    others = List.copyOf(others);
  }

  /**
   * Sessions that no plan has.
   *
   * @param name the project's; empty for those of none
   */
  public record Other(String name, int sessions) {}

  /** How many sessions are planned for the year. */
  public int planned() {
    return projects.stream().mapToInt(ProjectProgress::planned).sum();
  }

  /** How many sessions of the plan's projects took place. */
  public int held() {
    return projects.stream().mapToInt(ProjectProgress::held).sum();
  }

  /** How many sessions its projects are behind. */
  public int behind() {
    return projects.stream().mapToInt(ProjectProgress::behind).sum();
  }

  /** How many of its projects are behind. */
  public long late() {
    return projects.stream().filter(one -> one.behind() > 0).count();
  }

  /** How much of the year's plan is done, in whole percent, at most 100. */
  public int percent() {
    return planned() == 0 ? 0 : Math.min(100, held() * 100 / planned());
  }

  /** How many sessions took place of projects that aren't in it. */
  public int unplanned() {
    return others.stream().mapToInt(Other::sessions).sum();
  }
}
