package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.FileOwner;
import org.linli.file.Filing;
import org.linli.file.StoredFile;

/** What was shown with findings, read by those who keep the station. */
@Singleton
final class FindingFiles implements FileOwner {

  static final String KIND = "station-finding";

  private final FindingTable findings;
  private final Filing filing;
  private final Viewer viewer;

  FindingFiles(FindingTable findings, Filing filing, Viewer viewer) {
    this.findings = findings;
    this.filing = filing;
    this.viewer = viewer;
  }

  /** The files of some findings, by finding. */
  Map<Long, StoredFile> of(Collection<Finding> some) {
    List<Long> ids = some.stream().map(Finding::id).toList();
    return filing.of(KIND, ids).stream()
        .collect(Collectors.toMap(StoredFile::owner, Function.identity(), (one, more) -> one));
  }

  /** What was shown last for each item at a station, by item. */
  Map<String, StoredFile> newest(GivenStandard standard, long station) {
    Map<String, Finding> some = findings.newestShown(standard.key(), station);
    Map<Long, StoredFile> shown = of(some.values());
    return some.values().stream()
        .filter(one -> shown.containsKey(one.id()))
        .collect(Collectors.toMap(Finding::item, one -> shown.get(one.id())));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(StoredFile file) {
    return findings.pathOf(file.owner()).stream()
        .anyMatch(CommunityKeepers.scope(viewer)::contains);
  }
}
