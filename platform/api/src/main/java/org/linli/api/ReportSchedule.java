package org.linli.api;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For which times a report is asked, and when it is due: a pure function of the calendar.
 *
 * @param clause the sentence that sets the days
 * @param rhythm how the turns follow each other
 * @param since no turn is due before this day
 * @param until no turn is due after this day; null for no end
 * @param closesAfter for how many days after the due day it is still taken; null for ever
 * @param leftOpen whether the document names no day and the rhythm's is only a proposal: a tenant
 *     may set another, later or earlier; else only an earlier one
 */
public record ReportSchedule(
    Clause clause,
    Rhythm rhythm,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable Integer closesAfter,
    boolean leftOpen) {

  /** A leap day moves what is due some days after a month's end. */
  private static final int DRIFT = 3;

  /** A schedule whose days are the document's own. */
  public ReportSchedule(
      Clause clause,
      Rhythm rhythm,
      LocalDate since,
      @Nullable LocalDate until,
      @Nullable Integer closesAfter) {
    this(clause, rhythm, since, until, closesAfter, false);
  }

  /** The same, where the document names no day. */
  public ReportSchedule dayLeftOpen() {
    return new ReportSchedule(clause, rhythm, since, until, closesAfter, true);
  }

  /** How turns follow each other. */
  public sealed interface Rhythm {
    /** The turns due in a year, in order. */
    List<ReportTurn> dueIn(int year);
  }

  /**
   * The turns due between two days, in order.
   *
   * @param from the first due day asked for
   * @param to the last due day asked for
   */
  public List<ReportTurn> turns(LocalDate from, LocalDate to) {
    List<ReportTurn> turns = new ArrayList<>();
    LocalDate first = from.isBefore(since) ? since : from;
    LocalDate last = until != null && until.isBefore(to) ? until : to;
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      for (ReportTurn turn : rhythm.dueIn(year)) {
        if (!turn.due().isBefore(first) && !turn.due().isAfter(last)) {
          turns.add(closing(turn));
        }
      }
    }
    return turns;
  }

  /**
   * The turn with a key; empty if there is none.
   *
   * @param today tells how far to look ahead: two years
   */
  public Optional<ReportTurn> turn(String key, LocalDate today) {
    return turns(since, today.plusYears(2)).stream()
        .filter(turn -> turn.key().equals(key))
        .findFirst();
  }

  /** The turn that people work on: the first that isn't past its due day, else the last. */
  public Optional<ReportTurn> current(LocalDate today) {
    List<ReportTurn> turns = turns(since, today.plusYears(2));
    return turns.stream()
        .filter(turn -> !turn.due().isBefore(today))
        .findFirst()
        .or(() -> turns.isEmpty() ? Optional.empty() : Optional.of(turns.getLast()));
  }

  /** The turn that was due a year before another; empty if none was. */
  public Optional<ReportTurn> yearBefore(ReportTurn turn) {
    LocalDate about = turn.due().minusYears(1);
    return turns(about.minusDays(DRIFT), about.plusDays(DRIFT)).stream()
        .filter(before -> before.from().equals(turn.from().minusYears(1)))
        .findFirst();
  }

  private ReportTurn closing(ReportTurn turn) {
    return closesAfter == null
        ? turn
        : new ReportTurn(
            turn.key(),
            turn.name(),
            turn.from(),
            turn.to(),
            turn.due(),
            turn.due().plusDays(closesAfter));
  }

  /**
   * Several rhythms side by side, as where a first cycle had a day of its own and every later one
   * has others. Their turns must have different keys.
   */
  public record Together(List<Rhythm> rhythms) implements Rhythm {
    /** Keeps its own copy. */
    public Together {
      rhythms = List.copyOf(rhythms);
    }

    @Override
    public List<ReportTurn> dueIn(int year) {
      return rhythms.stream()
          .flatMap(rhythm -> rhythm.dueIn(year).stream())
          .sorted(Comparator.comparing(ReportTurn::due))
          .toList();
    }
  }

  /**
   * A rhythm that begins later than the schedule it stands in.
   *
   * @param since none of its turns is due before this day
   * @param rhythm how the turns follow each other from then on
   */
  public record From(LocalDate since, Rhythm rhythm) implements Rhythm {
    @Override
    public List<ReportTurn> dueIn(int year) {
      return rhythm.dueIn(year).stream().filter(turn -> !turn.due().isBefore(since)).toList();
    }
  }

  /** Once, for one time. */
  public record Once(ReportTurn turn) implements Rhythm {
    @Override
    public List<ReportTurn> dueIn(int year) {
      return turn.due().getYear() == year ? List.of(turn) : List.of();
    }
  }

  /**
   * Each month, due within it or after it.
   *
   * @param day the day of the month it is due; in a shorter month the last
   * @param monthsLater how many months after the month reported on: 0 within it
   */
  public record Monthly(int day, int monthsLater) implements Rhythm {
    @Override
    public List<ReportTurn> dueIn(int year) {
      List<ReportTurn> turns = new ArrayList<>();
      for (int month = 1; month <= 12; month++) {
        YearMonth dueMonth = YearMonth.of(year, month);
        YearMonth about = dueMonth.minusMonths(monthsLater);
        turns.add(
            new ReportTurn(
                about.toString(),
                about.getYear() + "年" + about.getMonthValue() + "月",
                about.atDay(1),
                about.atEndOfMonth(),
                dueMonth.atDay(Math.min(day, dueMonth.lengthOfMonth())),
                null));
      }
      return turns;
    }
  }

  /**
   * Each quarter, due after it.
   *
   * @param days how many days after its last day
   */
  public record Quarterly(int days) implements Rhythm {
    @Override
    public List<ReportTurn> dueIn(int year) {
      List<ReportTurn> turns = new ArrayList<>();
      for (int about = year - 1; about <= year; about++) {
        for (int quarter = 1; quarter <= 4; quarter++) {
          YearMonth first = YearMonth.of(about, quarter * 3 - 2);
          LocalDate end = first.plusMonths(2).atEndOfMonth();
          ReportTurn turn =
              new ReportTurn(
                  about + "-q" + quarter,
                  about + "年第" + quarter + "季度",
                  first.atDay(1),
                  end,
                  end.plusDays(days),
                  null);
          if (turn.due().getYear() == year) {
            turns.add(turn);
          }
        }
      }
      return turns;
    }
  }

  /**
   * On days of each year, each for the year's months up to it (年度): what the document asks on 30
   * June and 15 December is the year so far.
   *
   * @param days the days, in order
   */
  public record YearSoFar(List<MonthDay> days) implements Rhythm {
    /** Keeps its own copy. */
    public YearSoFar {
      days = List.copyOf(days);
    }

    @Override
    public List<ReportTurn> dueIn(int year) {
      return days.stream()
          .map(day -> day.atYear(year))
          .map(
              due ->
                  new ReportTurn(
                      due.toString(),
                      "%d年度（截至%d月%d日）".formatted(year, due.getMonthValue(), due.getDayOfMonth()),
                      LocalDate.of(year, 1, 1),
                      due,
                      due,
                      null))
          .toList();
    }
  }
}
