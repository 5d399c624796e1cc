package org.linli.standard;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.api.StationFacts;
import org.linli.api.StationStandard.Known;
import org.linli.tenant.Time;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** Writes down what was found at a visit; what is lacking gets a time limit and another visit. */
@Singleton
class RecordingVisits {

  private final VisitTable visits;
  private final FindingTable findings;
  private final Standards standards;
  private final Standings standings;
  private final InspectionNews news;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  RecordingVisits(
      VisitTable visits,
      FindingTable findings,
      Standards standards,
      Standings standings,
      InspectionNews news,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.visits = visits;
    this.findings = findings;
    this.standards = standards;
    this.standings = standings;
    this.news = news;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What was found of an item.
   *
   * @param lacking the keys of its parts that are lacking
   */
  record Judged(boolean isMet, List<String> lacking, String remark) {

    Judged {
      lacking = List.copyOf(lacking);
    }
  }

  /**
   * What was found.
   *
   * @param items what was found of each item, by its key
   * @param mendBy until when what is lacking has to be mended; null where nothing is
   */
  record Result(
      LocalDate day, Map<String, Judged> items, @Nullable LocalDate mendBy, String remark) {

    Result {
      items = Map.copyOf(items);
    }
  }

  /**
   * Writes it down, once.
   *
   * @throws Refused if it can't be like this
   */
  @Transactional
  void record(long id, Result result, long by) {
    Visit visit = visits.lock(id).orElseThrow(Problem::notFound);
    if (!visit.isPlanned()) {
      throw new Refused("day", "standard.refused.recorded");
    }
    GivenStandard standard =
        standards
            .find(visit.standard())
            .orElseThrow(() -> new Refused("day", "standard.refused.standard"));
    StationFacts station =
        standings
            .station(visit.station())
            .orElseThrow(() -> new Refused("day", "standard.refused.station"));
    if (result.day().isAfter(Time.today(clock))) {
      throw new Refused("day", "standard.refused.future");
    }
    List<Standing.Line> asked = asked(visit, standings.of(standard, station));
    List<String> lacking = new ArrayList<>();
    List<Finding.New> found = new ArrayList<>();
    for (Standing.Line line : asked) {
      Judged judged = result.items().get(line.item().key());
      if (judged == null) {
        throw new Refused("met-" + line.item().key(), "standard.refused.unjudged");
      }
      found.add(finding(visit, standard, line, judged, by));
      if (!judged.isMet()) {
        lacking.add(line.item().key());
      }
    }
    LocalDate until = result.mendBy();
    if (!lacking.isEmpty() && (until == null || !until.isAfter(result.day()))) {
      throw new Refused("mendBy", "standard.refused.mendBy");
    }
    findings.addAll(found);
    visits.done(id, result.day(), asked.size() - lacking.size(), asked.size(), result.remark(), by);
    if (until != null && !lacking.isEmpty()) {
      visits.addAgain(visit, until, lacking);
      news.toMend(visit, station.name(), lacking.size(), until);
    } else {
      news.passed(visit, station.name());
    }
    audit.record(
        "inspection.recorded",
        "inspection",
        visit.inspection(),
        Map.of(
            "visit", Long.toString(id),
            "station", Long.toString(visit.station()),
            "lacking", String.join(",", lacking)));
  }

  /** What a visit looks at: everything the first time, then what had to be mended. */
  static List<Standing.Line> asked(Visit visit, Standing standing) {
    List<Standing.Line> again =
        standing.items().stream()
            .filter(line -> visit.toMend().contains(line.item().key()))
            .toList();
    // A standard that no longer knows any of them is looked at as a whole.
    return again.isEmpty() ? standing.items() : again;
  }

  private Finding.New finding(
      Visit visit, GivenStandard standard, Standing.Line line, Judged judged, long by) {
    Known known = line.known();
    boolean onRecord = judged.isMet() && known != null && known.isMet();
    return new Finding.New(
        visit.station(),
        visit.standard(),
        standard.said().version(),
        line.item().key(),
        GivenStandard.wording(line.item()),
        judged.isMet(),
        judged.isMet() ? List.of() : ShowingItems.parts(line.item(), judged.lacking()),
        onRecord ? FindingEvidence.FACT : FindingEvidence.SIGHT,
        onRecord ? messages.say(known.what()) : "",
        onRecord ? known.path() : "",
        judged.remark(),
        visit.id(),
        by);
  }
}
