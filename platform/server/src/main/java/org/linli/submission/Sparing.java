package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.ReportObligation;
import org.linli.api.ReportTurn;
import org.linli.division.Condition;
import org.linli.report.FormToSend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which units needn't send a form any more, as its plugin says: asked once for a form, whatever
 * number of units and turns. A plugin that fails lets nobody go, so that no report is forgotten.
 */
@Singleton
class Sparing {

  private static final Logger LOG = LoggerFactory.getLogger(Sparing.class);

  Set<String> units(OwedTurn owed) {
    return units(owed.form(), List.of(owed.turn())).getOrDefault(owed.turn().key(), Set.of());
  }

  /** Whether a unit needn't send it. */
  boolean spares(OwedTurn owed, String unit) {
    return units(owed).contains(unit);
  }

  /**
   * Those whom the form doesn't let go, of units joined with their submission {@code s}; what was
   * sent counts, and what came back is mended all the same.
   */
  Condition owing(OwedTurn owed) {
    Set<String> spared = units(owed);
    if (spared.isEmpty()) {
      return Condition.of("TRUE");
    }
    Condition gone = Condition.in(UnitRows.keyColumn(owed.form().sending().unit()), spared);
    return new Condition(
        "(NOT (%s) OR COALESCE(s.state, '') IN ('SUBMITTED', 'TAKEN_UP', 'ACCEPTED', 'RETURNED'))"
            .formatted(gone.sql()),
        gone.values());
  }

  private Map<String, Set<String>> units(FormToSend form, List<ReportTurn> turns) {
    ReportObligation rule = form.sending().obligation();
    if (rule == ReportObligation.EVERY_UNIT || turns.isEmpty()) {
      return Map.of();
    }
    try {
      return rule.spared(turns);
    } catch (RuntimeException e) {
      LOG.error("{} can't say who owes {}", form.plugin(), form.id(), e);
      return Map.of();
    }
  }

  /** Without what needn't be sent; what was sent or came back stays. */
  List<Owing> without(List<Owing> all) {
    Map<String, List<Owing>> byForm = new LinkedHashMap<>();
    all.stream()
        .filter(Sparing::isOpen)
        .forEach(
            one ->
                byForm.computeIfAbsent(one.owed().form().id(), id -> new ArrayList<>()).add(one));
    Map<String, Map<String, Set<String>>> spared = new LinkedHashMap<>();
    byForm.forEach(
        (form, some) ->
            spared.put(
                form,
                units(
                    some.getFirst().owed().form(),
                    some.stream().map(one -> one.owed().turn()).distinct().toList())));
    return all.stream()
        .filter(
            one ->
                !isOpen(one)
                    || !spared
                        .getOrDefault(one.owed().form().id(), Map.of())
                        .getOrDefault(one.owed().turn().key(), Set.of())
                        .contains(one.unit().key()))
        .toList();
  }

  private static boolean isOpen(Owing one) {
    return !one.isSent() && one.standing() != Standing.RETURNED;
  }
}
