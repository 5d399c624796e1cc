package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.CommunitySection;
import org.linli.api.Indicator;
import org.linli.api.MenuEntry;
import org.linli.api.RegionalPlugin;
import org.linli.api.ReportForm;
import org.linli.api.Role;
import org.linli.api.Setting;
import org.linli.api.StationStandard;
import org.linli.api.Viewer;
import org.pf4j.Extension;

/** What this plugin contributes. */
@Singleton
@Extension
public final class GuangdongDemoCommunity implements RegionalPlugin {

  static final String ID = "guangdong-demo-community";

  private final StartingData startingData;
  private final BasicFactsForm form1;
  private final Evaluation evaluation;
  private final PairingSummaryForm form2;
  private final UniversitySummaryForm universities;
  private final CountyReportForm countyReport;
  private final List<CommunitySection> sections;

  GuangdongDemoCommunity(
      StartingData startingData,
      BasicFactsForm form1,
      Evaluation evaluation,
      PairingSummaryForm form2,
      UniversitySummaryForm universities,
      CountyReportForm countyReport,
      Designations designations,
      Viewer viewer) {
    this.startingData = startingData;
    this.form1 = form1;
    this.evaluation = evaluation;
    this.form2 = form2;
    this.universities = universities;
    this.countyReport = countyReport;
    this.sections = List.of(new DesignationSection(designations, viewer));
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
            "/demonstration-communities",
            ID + ".menu",
            "flag",
            21,
            Set.of(Role.STAFF, Role.TENANT_ADMINISTRATOR)));
  }

  @Override
  public List<Setting> settings() {
    return BasicFactsForm.settings();
  }

  @Override
  public List<CommunitySection> communitySections() {
    return sections;
  }

  @Override
  public List<StationStandard> stationStandards() {
    return List.of(EightHaves.standard());
  }

  @Override
  public List<ReportForm> reportForms() {
    return List.of(form1.form(), form2.form(), universities.form(), countyReport.form());
  }

  @Override
  public List<Indicator> indicators() {
    return evaluation.indicators();
  }

  @Override
  public void begin() {
    startingData.lay();
  }
}
