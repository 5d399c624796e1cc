package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.CurrentRegion;
import org.linli.api.Form;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.plugin.guangdong.Designation.Decision;
import org.linli.plugin.guangdong.Designation.Level;

/**
 * Reads what staff decide. A city's staff decide on both levels, a county's on the county's own:
 * the document gives each level its own list.
 */
@Singleton
class DecisionForm {

  private static final String ID = GuangdongDemoCommunity.ID;

  private final CurrentRegion region;
  private final Viewer viewer;

  DecisionForm(CurrentRegion region, Viewer viewer) {
    this.region = region;
    this.viewer = viewer;
  }

  /** The levels that the viewer may choose. */
  List<String> levels() {
    return isCityStaff() ? List.of("CITY", "COUNTY") : List.of("COUNTY");
  }

  /** What was typed; what is wrong with it stands beside the fields. */
  Decision read(Form form) {
    Optional<Level> level = form.choice("level", Level.class);
    if (level.isEmpty() && form.isValid()) {
      form.reject("level", "form.required");
    }
    if (level.filter(Level.CITY::equals).isPresent() && !isCityStaff()) {
      form.reject("level", ID + ".cityOnly");
    }
    return new Decision(
        level.orElse(null),
        form.checked("youthActionPilot"),
        form.checked("betterCommunityPilot"),
        form.text("remarks", 500),
        form.day("designatedOn").orElse(null));
  }

  /** A form that shows a designation as it is. */
  Form show(Designation designation) {
    return Form.empty()
        .put("level", designation.level() == null ? "" : designation.level().name())
        .put("youthActionPilot", designation.youthActionPilot())
        .put("betterCommunityPilot", designation.betterCommunityPilot())
        .put("remarks", designation.remarks())
        .put("designatedOn", designation.designatedOn());
  }

  private boolean isCityStaff() {
    return viewer.scope(Role.STAFF).contains(region.division());
  }
}
