package org.linli.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * A plan's content in a form: goals {@code goal-0 target-0 unit-0}, resources {@code what-0
 * provider-0 amount-0 amountUnit-0}, and of each project {@code p7-m1} to {@code p7-m12}, {@code
 * p7-people}, {@code p7-whom}. Rows without words are no rows, and a project of which nothing is
 * said isn't in the plan.
 */
final class PlanForm {

  static final int MOST_ROWS = 12;
  private static final int EMPTY_ROWS = 2;
  private static final int MOST_SESSIONS = 99;
  private static final int MOST = 1_000_000;
  private static final int LONGEST_UNIT = 20;
  private static final int LONGEST_GOAL = 200;
  private static final int LONGEST = 100;

  private final Form form;

  private PlanForm(Form form) {
    this.form = form;
  }

  /** What was typed; empty, and said beside the fields, when something of it is wrong. */
  static Optional<PlanContent> read(Form form, Collection<Long> projects) {
    int before = form.errors().size();
    PlanForm reading = new PlanForm(form);
    List<PlanGoal> goals = reading.rows(reading::goal);
    List<PlanResource> resources = reading.rows(reading::resource);
    List<PlanItem> items = new ArrayList<>();
    projects.forEach(project -> reading.item(project).ifPresent(items::add));
    reading.refuseTwice();
    return form.errors().size() == before
        ? Optional.of(new PlanContent(goals, items, resources))
        : Optional.empty();
  }

  /** A form that says a content. */
  static Form of(PlanContent content) {
    Form form = Form.empty();
    for (int i = 0; i < content.goals().size(); i++) {
      PlanGoal goal = content.goals().get(i);
      form.put("goal-" + i, goal.sentence()).put("target-" + i, goal.target());
      form.put("unit-" + i, goal.unit());
    }
    for (int i = 0; i < content.resources().size(); i++) {
      PlanResource one = content.resources().get(i);
      form.put("what-" + i, one.what()).put("provider-" + i, one.provider());
      form.put("amount-" + i, one.amount()).put("amountUnit-" + i, one.unit());
    }
    for (PlanItem item : content.items()) {
      for (int month = 1; month <= PlanItem.MONTHS; month++) {
        int sessions = item.sessions().get(month - 1);
        form.put(month(item.project(), month), sessions == 0 ? null : sessions);
      }
      form.put(field(item.project(), "people"), item.people());
      form.put(field(item.project(), "whom"), item.whom());
    }
    return form;
  }

  /** How many rows a form shows of one kind: those that were filled in, and a few more. */
  static int rows(Form form, String field) {
    int last =
        IntStream.range(0, MOST_ROWS)
            .filter(i -> !form.text(field + "-" + i).isEmpty())
            .max()
            .orElse(-1);
    return Math.min(MOST_ROWS, last + 1 + EMPTY_ROWS);
  }

  /** A form has room for so many rows; a program may send more. */
  static void refuseTooMany(Form form, int goals, int resources) {
    if (goals > MOST_ROWS) {
      form.reject("goals", "plan.refused.tooMany", MOST_ROWS);
    }
    if (resources > MOST_ROWS) {
      form.reject("resources", "plan.refused.tooMany", MOST_ROWS);
    }
  }

  static String month(long project, int month) {
    return field(project, "m" + month);
  }

  static String field(long project, String name) {
    return "p" + project + "-" + name;
  }

  private <T> List<T> rows(IntFunction<Optional<T>> row) {
    return IntStream.range(0, MOST_ROWS).mapToObj(row).flatMap(Optional::stream).toList();
  }

  private Optional<PlanGoal> goal(int i) {
    if (isBlank("goal-" + i, "target-" + i)) {
      return Optional.empty();
    }
    return Optional.of(
        new PlanGoal(
            form.required("goal-" + i, LONGEST_GOAL),
            number("target-" + i, MOST),
            form.text("unit-" + i, LONGEST_UNIT)));
  }

  private Optional<PlanResource> resource(int i) {
    if (isBlank("what-" + i, "provider-" + i, "amount-" + i)) {
      return Optional.empty();
    }
    return Optional.of(
        new PlanResource(
            form.required("what-" + i, LONGEST),
            form.required("provider-" + i, LONGEST),
            number("amount-" + i, MOST),
            form.text("amountUnit-" + i, LONGEST_UNIT)));
  }

  private Optional<PlanItem> item(long project) {
    List<Integer> sessions =
        IntStream.rangeClosed(1, PlanItem.MONTHS)
            .mapToObj(month -> number(month(project, month), MOST_SESSIONS))
            .map(number -> number == null ? 0 : number)
            .toList();
    Integer people = number(field(project, "people"), MOST);
    String whom = form.text(field(project, "whom"), LONGEST);
    PlanItem item = new PlanItem(project, sessions, people, whom);
    boolean isIn = item.total() > 0 || people != null || !whom.isEmpty();
    return isIn ? Optional.of(item) : Optional.empty();
  }

  private void refuseTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < MOST_ROWS; i++) {
      String sentence = form.text("goal-" + i);
      if (!sentence.isEmpty() && !seen.add(sentence)) {
        form.reject("goal-" + i, "plan.refused.goalTwice");
      }
    }
  }

  private boolean isBlank(String... fields) {
    return Arrays.stream(fields).allMatch(field -> form.text(field).isEmpty());
  }

  private @Nullable Integer number(String field, int most) {
    return form.whole(field, 0, most).map(Math::toIntExact).orElse(null);
  }
}
