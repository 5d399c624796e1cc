package org.linli.plugin.guangdong;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.LeagueBranchFacts;
import org.linli.api.Message;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Value;
import org.linli.api.ReportContents.YesNo;
import org.linli.api.StationFacts;
import org.linli.api.TeamFacts;

/**
 * A row of form 1 from the facts of one community: a pure function. The answers are worded as in
 * the document's sample rows. A "no" that follows only from nothing being on record is printed, and
 * someone is asked to look at it.
 */
final class BasicFactsRow {

  private static final String SENTENCES = GuangdongDemoCommunity.ID + ".form-1.";

  private final PrintedWords words;

  BasicFactsRow(PrintedWords words) {
    this.words = words;
  }

  Row of(int number, DemonstrationCommunity facts) {
    CommunityFacts community = facts.community();
    return new Row(
        String.valueOf(facts.designation().id()),
        community.shortName(),
        community.path(),
        List.of(
            Cell.of(Amount.of(number)),
            Cell.of(community.shortName()),
            Cell.of(place(community)),
            branch(facts.branch(), community),
            station(facts.stations(), community),
            teams(facts.teams(), community),
            type(facts.designation()),
            Cell.of(remarks(facts.designation()))));
  }

  /** What the form asks for and nobody has said yet, each with where it is said. */
  List<Finding> gaps(DemonstrationCommunity facts) {
    return of(0, facts).cells().stream()
        .flatMap(cell -> cell.findings().stream())
        .filter(finding -> finding.kind() == Finding.Kind.MISSING)
        .toList();
  }

  /** City and county as in the sample (xx市xx区); where there is no county, its township. */
  private static String place(CommunityFacts community) {
    DivisionLevel narrowest =
        community.in(DivisionLevel.COUNTY).isPresent()
            ? DivisionLevel.COUNTY
            : DivisionLevel.TOWNSHIP;
    return Stream.of(DivisionLevel.CITY, narrowest)
        .flatMap(level -> community.in(level).stream())
        .map(DivisionFacts::name)
        .collect(Collectors.joining());
  }

  private Cell branch(@Nullable LeagueBranchFacts branch, CommunityFacts community) {
    String link = "/communities/%d/league-branch/edit".formatted(community.id());
    if (branch == null) {
      return new Cell(new Missing(), List.of(Finding.missing(say("no-branch-state"), link)));
    }
    return Cell.of(
            switch (branch.state()) {
              case WORKING -> new YesNo(true, words.of("answer.branch.working"));
              case ESTABLISHED -> new YesNo(true, words.of("answer.branch.established"));
              case NONE -> no();
            })
        .keptAt(link);
  }

  private Cell station(List<StationFacts> stations, CommunityFacts community) {
    if (stations.isEmpty()) {
      String link = "/communities/%d/stations/new".formatted(community.id());
      return new Cell(no(), List.of(Finding.odd(say("no-station"), link)));
    }
    List<Finding> findings = new ArrayList<>();
    for (StationFacts station : stations) {
      String link = "/stations/%d/edit".formatted(station.id());
      if (station.activity().isBlank()) {
        findings.add(Finding.missing(say("no-activity", station.name()), link));
      }
      if (station.area() == null) {
        findings.add(Finding.missing(say("no-area", station.name()), link));
      }
    }
    String known =
        stations.stream()
            .map(station -> known(station, stations.size() > 1))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("；"));
    String answer =
        known.isEmpty() ? words.of("answer.station.bare") : words.of("answer.station", known);
    return new Cell(new YesNo(true, answer), findings)
        .keptAt("/stations/%d/edit".formatted(stations.getFirst().id()));
  }

  private String known(StationFacts station, boolean named) {
    List<String> parts = new ArrayList<>();
    if (!station.activity().isBlank()) {
      String end = words.of("answer.station.activity.end");
      String activity = station.activity().strip();
      String stem =
          activity.endsWith(end)
              ? activity.substring(0, activity.length() - end.length())
              : activity;
      parts.add(words.of("answer.station.activity", stem));
    }
    if (station.area() != null) {
      String area = station.area().stripTrailingZeros().toPlainString();
      parts.add(words.of("answer.station.area", area));
    }
    String all = String.join("，", parts);
    return named ? words.of("answer.station.named", station.name(), all) : all;
  }

  private Cell teams(List<TeamFacts> teams, CommunityFacts community) {
    if (teams.isEmpty()) {
      String link = "/communities/%d/teams/new".formatted(community.id());
      return new Cell(no(), List.of(Finding.odd(say("no-team"), link)));
    }
    StringBuilder answer = new StringBuilder(words.of("answer.teams", teams.size()));
    for (int i = 0; i < teams.size(); i++) {
      answer.append('\n').append(words.of("answer.teams.line", i + 1, teams.get(i).name()));
    }
    return Cell.of(new YesNo(true, answer.toString())).keptAt("/communities/" + community.id());
  }

  private Cell type(Designation designation) {
    String link = "/demonstration-communities/%d/edit".formatted(designation.id());
    if (designation.level() == null) {
      return new Cell(new Missing(), List.of(Finding.missing(say("no-level"), link)));
    }
    String level = words.of("answer.type." + designation.level());
    List<String> pilots = new ArrayList<>();
    if (designation.youthActionPilot()) {
      pilots.add(words.of("answer.type.youth-action"));
    }
    if (designation.betterCommunityPilot()) {
      pilots.add(words.of("answer.type.better-community"));
    }
    return Cell.of(
            pilots.isEmpty()
                ? level
                : words.of("answer.type.pilot", level, String.join("、", pilots)))
        .keptAt(link);
  }

  /** A provincial community prints 省级 here: its type is the city's or the county's. */
  private String remarks(Designation designation) {
    String own = designation.remarks().strip();
    String provincial = words.of("answer.remarks.provincial");
    if (!designation.provincial() || own.contains(provincial)) {
      return own;
    }
    return own.isEmpty() ? provincial : provincial + "\n" + own;
  }

  private Value no() {
    return new YesNo(false, words.of("answer.no"));
  }

  private static Message say(String key, Object... args) {
    return Message.of(SENTENCES + key, args);
  }
}
