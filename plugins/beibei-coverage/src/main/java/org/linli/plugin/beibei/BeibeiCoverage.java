package org.linli.plugin.beibei;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.RegionalPlugin;
import org.linli.api.ReportForm;
import org.linli.api.Role;
import org.linli.api.Setting;
import org.pf4j.Extension;

/** What this plugin contributes. */
@Singleton
@Extension
public final class BeibeiCoverage implements RegionalPlugin {

  static final String ID = "beibei-coverage";

  private final StationForm annex1;

  BeibeiCoverage(StationForm annex1) {
    this.annex1 = annex1;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public About about() {
    return new About(ID + ".plugin", List.of("《" + Clauses.DOCUMENT + "》（" + Clauses.NUMBER + "）"));
  }

  @Override
  public List<MenuEntry> menuEntries() {
    return List.of(
        new MenuEntry(
            CoverageController.PATH,
            ID + ".menu",
            "circle-check",
            31,
            Set.of(Role.STAFF, Role.TENANT_ADMINISTRATOR)));
  }

  @Override
  public List<Setting> settings() {
    return Signs.settings();
  }

  @Override
  public List<ReportForm> reportForms() {
    return List.of(annex1.form());
  }
}
