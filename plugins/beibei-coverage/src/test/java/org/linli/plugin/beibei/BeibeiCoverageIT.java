package org.linli.plugin.beibei;

import java.util.List;
import org.linli.station.OpenStation;
import org.linli.testing.LinliServer;
import org.linli.testing.PluginContract;
import org.linli.testing.Sample;

/** Beibei's plugin holds to the contract of every plugin. */
class BeibeiCoverageIT extends PluginContract {

  /** The form is a district's, and the contract's tenant is a city. */
  @Override
  protected List<Sample> samples() {
    return List.of(
        Sample.of("SignController.station", BeibeiCoverageIT::station),
        Sample.of("SignApi.station", BeibeiCoverageIT::station),
        Sample.of(
            "ReportController.show.form",
            (server, ground) -> Sample.Found.absent(StationForm.ID, "a city has no such form")),
        Sample.of(
            "ReportController.units.form",
            (server, ground) -> Sample.Found.absent(StationForm.ID, "a city has no such form")),
        Sample.of(
            "form",
            (server, ground) -> Sample.Found.absent(StationForm.ID, "a city has no such form")));
  }

  private static Sample.Found station(LinliServer server, Sample.Ground ground) {
    OpenStation station = new OpenStation(server, ground.tenant(), ground.township());
    return Sample.Found.lying(station.id, station.path);
  }
}
