package org.linli.plugin.guangdong;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.Message;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Cell;
import org.linli.api.ReportContents.Finding;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Row;
import org.linli.api.ReportContents.Value;
import org.linli.api.ReportContents.Words;

/** A row of form 2 (GD-17) from the facts of one community: a pure function. */
final class PairingSummaryRow {

  /** As long as the introduction of a project may be (200字以内). */
  static final int INTRODUCTION = 200;

  private static final Served NOTHING = new Served(0, 0, 0, 0);
  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  private final PrintedWords words;
  private final String sentences;

  /** A city's row. */
  PairingSummaryRow(PrintedWords words) {
    this(words, "form-2");
  }

  /**
   * A row.
   *
   * @param words what is printed, the same whoever fills the form
   * @param form whose sentences say what is missing or odd
   */
  PairingSummaryRow(PrintedWords words, String form) {
    this.words = words;
    this.sentences = GuangdongDemoCommunity.ID + "." + form + ".";
  }

  /**
   * What is on record of a community in the time.
   *
   * @param designation its designation; null for one that is no demonstration community
   */
  record Facts(
      CommunityFacts community,
      @Nullable Designation designation,
      List<Paired> paired,
      List<RegularProject> projects,
      Served served) {}

  /** What is on record of communities in the time, by their ids. */
  record Known(
      Map<Long, CommunityFacts> communities,
      Map<Long, Designation> designated,
      Map<Long, List<Paired>> paired,
      Map<Long, List<RegularProject>> projects,
      Map<Long, Served> served) {

    private Facts of(CommunityFacts community) {
      long id = community.id();
      return new Facts(
          community,
          designated.get(id),
          paired.getOrDefault(id, List.of()),
          projects.getOrDefault(id, List.of()),
          served.getOrDefault(id, NOTHING));
    }
  }

  /** A row for each community that is known, numbered from one. */
  List<Row> all(Collection<Long> ids, Known known) {
    List<Row> rows = new ArrayList<>();
    for (Long id : ids) {
      CommunityFacts community = known.communities().get(id);
      if (community != null) {
        rows.add(of(rows.size() + 1, known.of(community)));
      }
    }
    return rows;
  }

  Row of(int number, Facts facts) {
    CommunityFacts community = facts.community();
    return new Row(
        String.valueOf(community.id()),
        community.shortName(),
        community.path(),
        List.of(
            Cell.of(Amount.of(number)),
            Cell.of(community.shortName()),
            type(facts.designation()),
            partners(facts),
            projects(facts),
            Cell.of(sessions(facts.projects())),
            visits(facts),
            Cell.of(Amount.of(facts.served().people())),
            Cell.of(new Amount(hours(facts.served().minutes()))),
            Cell.of(remarks(facts.designation()))));
  }

  /** Hours with one decimal, rounded down: nothing is told that was not served. */
  static BigDecimal hours(long minutes) {
    return BigDecimal.valueOf(minutes)
        .divide(HOUR, 1, RoundingMode.DOWN)
        .stripTrailingZeros()
        .add(BigDecimal.ZERO);
  }

  private Cell type(@Nullable Designation designation) {
    if (designation == null) {
      return Cell.of(words.of("answer.type.no"));
    }
    if (designation.level() == null) {
      String link = "/demonstration-communities/%d/edit".formatted(designation.id());
      return new Cell(new Missing(), List.of(Finding.missing(say("no-level"), link)));
    }
    return Cell.of(words.of("answer.type." + designation.level()));
  }

  private Cell partners(Facts facts) {
    String all = facts.paired().stream().map(Paired::partner).collect(Collectors.joining("\n"));
    boolean isDemonstration = facts.designation() != null;
    if (isDemonstration && facts.paired().stream().noneMatch(Paired::university)) {
      String link = "/communities/%d".formatted(facts.community().id());
      Finding none = new Finding(Finding.Kind.ODD, say("no-university"), link, Clauses.GD_15);
      return new Cell(new Words(all), List.of(none));
    }
    return Cell.of(all);
  }

  private Cell projects(Facts facts) {
    if (facts.projects().isEmpty()) {
      String link = "/communities/%d/projects/new".formatted(facts.community().id());
      Value none = new Words("");
      return new Cell(none, List.of(Finding.odd(say("no-project"), link)));
    }
    List<Finding> findings = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (RegularProject project : facts.projects()) {
      number++;
      String introduction = project.introduction().strip();
      String link = "/projects/%d/edit".formatted(project.id());
      if (introduction.isEmpty()) {
        findings.add(Finding.missing(say("no-introduction", project.name()), link));
      } else if (introduction.codePointCount(0, introduction.length()) > INTRODUCTION) {
        findings.add(Finding.odd(say("long-introduction", project.name()), link));
      }
      text.append(text.isEmpty() ? "" : "\n")
          .append(
              introduction.isEmpty()
                  ? words.of("answer.project.bare", number, project.name())
                  : words.of("answer.project", number, project.name(), cut(introduction)));
    }
    return new Cell(new Words(text.toString()), findings);
  }

  private static String cut(String introduction) {
    return introduction.codePointCount(0, introduction.length()) <= INTRODUCTION
        ? introduction
        : introduction.substring(0, introduction.offsetByCodePoints(0, INTRODUCTION));
  }

  private String sessions(List<RegularProject> projects) {
    List<String> lines = new ArrayList<>();
    for (RegularProject project : projects) {
      lines.add(words.of("answer.sessions", lines.size() + 1, project.name(), project.sessions()));
    }
    return String.join("\n", lines);
  }

  /** Only students whose university confirmed them are known: a zero is worth a look. */
  private Cell visits(Facts facts) {
    long visits = facts.served().universitySessions();
    boolean expected = facts.paired().stream().anyMatch(Paired::university);
    if (visits == 0 && expected) {
      Finding none = new Finding(Finding.Kind.ODD, say("no-visits"), null, null);
      return new Cell(Amount.of(0), List.of(none));
    }
    return Cell.of(Amount.of(visits));
  }

  private String remarks(@Nullable Designation designation) {
    return designation != null && designation.provincial()
        ? words.of("answer.type.provincial")
        : "";
  }

  private Message say(String key, Object... args) {
    return Message.of(sentences + key, args);
  }
}
