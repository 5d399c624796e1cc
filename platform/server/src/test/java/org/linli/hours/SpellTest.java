package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linli.hours.Spell.Edge;
import org.linli.hours.Spell.Stretch;

/** A time is cut into the largest parts of which totals are kept. */
class SpellTest {

  @Test
  void the_turns_of_form_2_are_made_of_whole_parts() {
    Spell june = Spell.byQuarter(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));
    assertThat(june.stretches()).containsExactly(new Stretch(Grain.QUARTER, 96, 97));
    assertThat(june.edges()).isEmpty();

    Spell december = Spell.byQuarter(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 15));
    assertThat(december.stretches())
        .containsExactly(
            new Stretch(Grain.QUARTER, 96, 98), new Stretch(Grain.HALF_MONTH, 594, 598));
    assertThat(december.edges()).isEmpty();
  }

  @Test
  void days_that_make_no_half_of_a_month_are_left_at_the_ends() {
    Spell spell = Spell.byQuarter(LocalDate.of(2022, 8, 2), LocalDate.of(2022, 10, 1));
    assertThat(spell.edges())
        .containsExactly(
            new Edge(LocalDate.of(2022, 8, 2), LocalDate.of(2022, 8, 15)),
            new Edge(LocalDate.of(2022, 10, 1), LocalDate.of(2022, 10, 1)));
    assertThat(Spell.byQuarter(LocalDate.of(2022, 8, 2), LocalDate.of(2022, 8, 9)).whole())
        .isEmpty();
  }

  @Test
  void every_day_of_it_is_in_one_part_and_no_other_day_is() {
    Random random = new Random(20_240_229);
    for (int i = 0; i < 2000; i++) {
      LocalDate from = LocalDate.of(1998, 1, 1).plusDays(random.nextInt(12_000));
      LocalDate to = from.plusDays(random.nextInt(800));
      for (Spell spell : List.of(Spell.byQuarter(from, to), Spell.byHalfMonth(from, to))) {
        List<LocalDate> days = new ArrayList<>();
        for (Stretch one : spell.stretches()) {
          add(days, one.grain().begin(one.first()), one.grain().begin(one.last() + 1).minusDays(1));
        }
        assertThat(days).hasSize((int) spell.whole().stream().mapToLong(SpellTest::length).sum());
        spell.edges().forEach(edge -> add(days, edge.from(), edge.to()));
        assertThat(days)
            .containsExactlyInAnyOrderElementsOf(from.datesUntil(to.plusDays(1)).toList());
      }
    }
  }

  private static long length(Edge edge) {
    return edge.to().toEpochDay() - edge.from().toEpochDay() + 1;
  }

  private static void add(List<LocalDate> days, LocalDate from, LocalDate to) {
    from.datesUntil(to.plusDays(1)).forEach(days::add);
  }
}
