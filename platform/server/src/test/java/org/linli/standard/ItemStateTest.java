package org.linli.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.api.Message;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;

/** How an item stands (GD-8, ZJ-2), by what was found last and what is on record now. */
class ItemStateTest {

  private static final Item RULES = TrialStandards.haves().item("rules").orElseThrow();
  private static final Item CHANGED =
      TrialStandards.haves(2, "有健全的制度规范，并上墙").item("rules").orElseThrow();
  private static final Item TEAM = TrialStandards.haves().item("team").orElseThrow();
  private static final Known THERE = new Known(true, Message.asItIs("1 支"), "/");
  private static final Known NOT_THERE = new Known(false, Message.asItIs("0 支"), "/");

  @Test
  void without_a_finding_only_what_is_on_record_speaks() {
    assertThat(ItemState.of(RULES, null, null)).isEqualTo(ItemState.OPEN);
    assertThat(ItemState.of(TEAM, null, NOT_THERE)).isEqualTo(ItemState.OPEN);
    assertThat(ItemState.of(TEAM, null, THERE)).isEqualTo(ItemState.ON_RECORD);
  }

  @Test
  void what_was_found_last_holds_and_an_inspection_says_more_than_the_stations_own_word() {
    assertThat(ItemState.of(RULES, found(RULES, true, FindingEvidence.PHOTO, null), null))
        .isEqualTo(ItemState.SHOWN);
    assertThat(ItemState.of(RULES, found(RULES, true, FindingEvidence.SIGHT, 3L), null))
        .isEqualTo(ItemState.INSPECTED);
    assertThat(ItemState.of(TEAM, found(TEAM, false, FindingEvidence.SIGHT, 3L), THERE))
        .isEqualTo(ItemState.NOT_MET);
  }

  @Test
  void what_rested_on_a_record_falls_with_it() {
    Finding onRecord = found(TEAM, true, FindingEvidence.FACT, 3L);
    assertThat(ItemState.of(TEAM, onRecord, THERE)).isEqualTo(ItemState.INSPECTED);
    assertThat(ItemState.of(TEAM, onRecord, NOT_THERE)).isEqualTo(ItemState.NOT_MET);
  }

  @Test
  void other_words_are_looked_at_anew_and_the_same_words_carry_over() {
    Finding before = found(RULES, true, FindingEvidence.PHOTO, 3L);
    assertThat(ItemState.of(CHANGED, before, null)).isEqualTo(ItemState.ANEW);
    assertThat(
            ItemState.of(
                TrialStandards.haves(2, RULES.words()).item("rules").orElseThrow(), before, null))
        .isEqualTo(ItemState.INSPECTED);
  }

  private static Finding found(
      Item item, boolean isMet, FindingEvidence evidence, @Nullable Long visit) {
    return new Finding(
        1,
        7,
        TrialStandards.KEY,
        1,
        item.key(),
        GivenStandard.wording(item),
        isMet,
        List.of(),
        evidence,
        "",
        "",
        "",
        visit,
        5,
        Instant.EPOCH);
  }
}
