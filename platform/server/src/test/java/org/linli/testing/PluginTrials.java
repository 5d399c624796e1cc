package org.linli.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.api.WallDocument;
import org.linli.indicator.IndicatorTrials;
import org.linli.report.FormTrials;
import org.linli.station.OpenStation;
import org.linli.wall.WallTrials;
import org.linli.web.template.Messages;

/** Each rule, standard, form, document for walls and indicator that a plugin declares is tried. */
abstract class PluginTrials extends RunningPlugin {

  @Test
  @Order(5)
  void its_rules_about_joining_are_pure_and_say_where_they_come_from() {
    RuleTrials trials = new RuleTrials(server.get(Messages.class));
    tried(() -> trials.of(plugin().speaker().signUpRules()));
  }

  @Test
  @Order(5)
  void its_standards_of_stations_cite_their_clauses_and_read_what_is_on_record() {
    new StandardTrials(server.get(Messages.class)).of(plugin().speaker().stationStandards());
  }

  @Test
  @Order(5)
  void its_report_forms_fill_for_every_unit_and_turn_and_come_back_equal() {
    FormTrials trials = server.get(FormTrials.class);
    tried(() -> trials.of(plugin().speaker()));
  }

  @Test
  @Order(5)
  void its_documents_for_walls_are_filled_and_say_what_is_missing() {
    tried(() -> server.get(WallTrials.class).of(plugin().speaker()));
  }

  @Test
  @Order(5)
  void its_indicators_say_how_they_come_about_and_open_the_records_behind_them() {
    IndicatorTrials trials = server.get(IndicatorTrials.class);
    tried(() -> trials.of(plugin().speaker()));
  }

  @Test
  @Order(5)
  void its_documents_hang_at_the_stations_of_its_tenant_and_nowhere_else() {
    OpenStation here = new OpenStation(server, "zhuhai", "440402001");
    OpenStation there = new OpenStation(server, "beibei", "500109001");
    Program clerk = Program.as(server, "zhuhai", Role.SOCIAL_WORKER, here.path);
    Program other = Program.as(server, "beibei", Role.SOCIAL_WORKER, there.path);
    List<WallDocument> documents = plugin().speaker().wallDocuments();
    String at = "stations/%d/wall-documents";
    assertThat(clerk.get(at.formatted(here.id)).list()).hasSameSizeAs(documents);
    assertThat(other.get(at.formatted(there.id)).list()).isEmpty();
    for (WallDocument one : documents) {
      String path = at + "/" + one.id();
      assertThat(clerk.get(path.formatted(here.id)).status()).as(one.id()).isEqualTo(200);
      assertThat(other.get(path.formatted(there.id)).status()).as(one.id()).isEqualTo(404);
      assertThat(other.get(path.formatted(here.id)).status()).as(one.id()).isEqualTo(404);
    }
  }

  @Test
  @Order(6)
  void a_form_asks_no_more_of_the_database_for_many_records_than_for_a_few() {
    lay(server, GROUND, 2);
    Map<String, FormTrials.Cost> few = costs();
    lay(server, GROUND, 12);
    Map<String, FormTrials.Cost> many = costs();
    for (String form : few.keySet()) {
      assertThat(many.get(form).statements())
          .as("statements of " + form)
          .isLessThanOrEqualTo(few.get(form).statements());
    }
    tried(() -> server.get(IndicatorTrials.class).of(plugin().speaker()));
  }

  /** Tries something in a tenant that uses the plugin. */
  private void tried(Runnable trials) {
    assertThat(
            within(
                uses,
                () -> {
                  trials.run();
                  return "tried";
                }))
        .isEqualTo("tried");
  }

  private Map<String, FormTrials.Cost> costs() {
    Map<String, FormTrials.Cost> costs = new LinkedHashMap<>();
    tried(() -> costs.putAll(server.get(FormTrials.class).costs(plugin().speaker())));
    return costs;
  }

  /** Lays so many more of the records of which the plugin's forms make rows. */
  protected void lay(LinliServer server, Sample.Ground ground, int more) {
    // Forms with a row for each community have them without.
  }
}
