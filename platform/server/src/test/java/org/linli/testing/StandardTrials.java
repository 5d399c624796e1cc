package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Clause;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.StationOnRecord;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.web.template.Messages;

/** Tries the standards of a plugin: they cite where they come from, and their checks are pure. */
final class StandardTrials {

  private static final String NAME = "[a-z][a-z0-9-]{0,39}";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final List<StationOnRecord> RECORDS =
      List.of(
          record("", null, List.of(), 0),
          record(
              "四点半学堂",
              BigDecimal.TEN,
              List.of(new TeamFacts(3, 9, "队", TeamCategory.COMMUNITY_SERVICE, true, DAY, null)),
              7));

  private final Messages messages;

  StandardTrials(Messages messages) {
    this.messages = messages;
  }

  void of(List<StationStandard> standards) {
    assertThat(standards)
        .extracting(standard -> standard.id() + " " + standard.version())
        .doesNotHaveDuplicates();
    for (StationStandard standard : standards) {
      assertThat(standard.id()).matches(NAME);
      assertThat(standard.version()).isPositive();
      assertThat(standard.about()).isNotEmpty();
      assertThat(standard.items()).isNotEmpty().extracting(Item::key).doesNotHaveDuplicates();
      assertCites(standard.clause());
      standard.items().forEach(this::of);
    }
  }

  private void of(Item item) {
    assertThat(item.key()).matches(NAME);
    assertThat(item.words()).isNotBlank();
    assertThat(item.evidence()).as(item.key()).isNotEmpty();
    assertThat(item.parts()).extracting(StationStandard.Part::key).doesNotHaveDuplicates();
    assertThat(item.parts()).allSatisfy(part -> assertThat(part.key()).matches("[a-z0-9-]{1,20}"));
    assertCites(item.clause());
    if (item.check() != null) {
      for (StationOnRecord record : RECORDS) {
        Known known = item.check().of(record);
        assertThat(item.check().of(record)).as(item.key() + " is pure").isEqualTo(known);
        assertThat(messages.find(known.what().key())).as(known.what().key()).isPresent();
        assertThat(known.path()).startsWith("/");
      }
    }
  }

  private static void assertCites(Clause clause) {
    assertThat(clause.id()).isNotBlank();
    assertThat(clause.document()).isNotBlank();
    assertThat(clause.article()).isNotBlank();
    assertThat(clause.sentence()).isNotBlank();
  }

  private static StationOnRecord record(
      String activity,
      @org.jspecify.annotations.Nullable BigDecimal area,
      List<TeamFacts> teams,
      long count) {
    return new StationOnRecord(
        new StationFacts(4, 9, StationKind.STATION, null, "站", "", "", area, activity, DAY, null),
        teams,
        count,
        count,
        count);
  }
}
