package org.linli.student;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.tenant.Time;

/** Puts the pages about league branches together, where their university is at home. */
@Singleton
class BranchPages {

  private static final int ON_A_PAGE = 50;
  private static final int YEARS = 5;

  /** Of a hundred branches at least so many have a team each year. */
  private static final int LEAST = 25;

  private static final Clause CLAUSE =
      new Clause(
          "GD-2",
          "广东共青团社区志愿服务优化提升行动实施方案（2022—2025年）（团粤联发〔2022〕32号）",
          "三（一）1",
          "指导团支部结合实际设置志愿服务委员，每年应组织不少于25%团支部建立志愿服务队，立足校内、校外两个社区场域和社区需求。");

  private final BranchTable branches;
  private final BranchOfficers officers;
  private final BranchTeams teams;
  private final Institutions institutions;
  private final Clock clock;

  BranchPages(
      BranchTable branches,
      BranchOfficers officers,
      BranchTeams teams,
      Institutions institutions,
      Clock clock) {
    this.branches = branches;
    this.officers = officers;
    this.teams = teams;
    this.institutions = institutions;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(HomeKey key, BranchTable.Line line, String college) {}

  /** How many branches of a part have a team in a year, of a hundred, and how many more must. */
  record Share(String name, BranchTable.Share counted) {

    /** Whole percents, rounded down, so that 25 is 25. */
    public long percent() {
      return counted.branches() == 0 ? 0 : counted.teams() * 100 / counted.branches();
    }

    public boolean isMet() {
      return counted.branches() > 0 && counted.teams() * 100 >= LEAST * counted.branches();
    }

    /** How many more teams make the line. */
    public long missing() {
      long needed = (counted.branches() * LEAST + 99) / 100;
      return Math.max(0, needed - counted.teams());
    }
  }

  Page list(Desk desk, String q, long part, String lacking, int asked, int page) {
    int thisYear = Time.today(clock).getYear();
    int year = asked > thisYear - YEARS && asked <= thisYear ? asked : thisYear;
    BranchFilter filter = new BranchFilter(q, part, lacking, year);
    Scope scope = desk.narrowed(part);
    Paging paging = new Paging(page, ON_A_PAGE, branches.count(filter, scope));
    Map<Long, String> names = desk.names();
    List<BranchTable.Share> shares = branches.shares(filter, desk.scope());
    return StudentPages.page("student/branches")
        .with("filter", filter)
        .with("narrow", filter.isNarrow())
        .with("parts", desk.choices())
        .with("years", IntStream.range(0, YEARS).map(back -> thisYear - back).boxed().toList())
        .with("clause", CLAUSE)
        .with("share", new Share(name(desk), sum(shares)))
        .with(
            "shares",
            shares.stream()
                .map(one -> new Share(names.getOrDefault(one.institution(), ""), one))
                .toList())
        .with(
            "lines",
            branches.page(filter, scope, paging).stream()
                .map(
                    one ->
                        new Line(
                            desk.key(one.branch().id()),
                            one,
                            names.getOrDefault(one.branch().institution(), "")))
                .toList())
        .with("paging", paging);
  }

  private static String name(Desk desk) {
    return desk.isWhole() || desk.parts().isEmpty()
        ? desk.university().name()
        : desk.parts().getFirst().fullName();
  }

  static BranchTable.Share sum(List<BranchTable.Share> all) {
    return all.stream()
        .reduce(
            new BranchTable.Share(0, 0, 0, 0, 0, 0),
            (one, other) ->
                new BranchTable.Share(
                    0,
                    one.branches() + other.branches(),
                    one.teams() + other.teams(),
                    one.campus() + other.campus(),
                    one.community() + other.community(),
                    one.officers() + other.officers()));
  }

  Page adding(Desk desk, Form form) {
    return StudentPages.page("student/branch-form")
        .crumb("/university/branches", "student.branches")
        .with("action", "/university/branches?university=" + desk.university().id())
        .with("back", "/university/branches")
        .with("adding", true)
        .with("parts", desk.choices())
        .with(form);
  }

  Page changing(HomeKey key, @Nullable Form typed) {
    Branch branch = branches.find(key.id()).orElseThrow(Problem::notFound);
    String at = "/university/branches/" + key;
    return StudentPages.page("student/branch-form")
        .crumb("/university/branches", "student.branches")
        .with("action", at)
        .with("back", at)
        .with("adding", false)
        .with(
            typed == null
                ? Form.empty().put("name", branch.name()).put("since", branch.since())
                : typed);
  }

  Page show(HomeKey key, Form form) {
    Branch branch = branches.find(key.id()).orElseThrow(Problem::notFound);
    LocalDate today = Time.today(clock);
    List<BranchOfficers.Officer> all = officers.of(branch.id());
    if (form.isValid()) {
      form.put("from", today).put("establishedOn", today);
    }
    return StudentPages.page("student/branch")
        .crumb("/university/branches", "student.branches")
        .with("key", key)
        .with("branch", branch)
        .with(
            "college",
            institutions.find(branch.institution()).map(Institution::fullName).orElse(""))
        .with("students", branches.students(branch.id()))
        .with(
            "officer",
            all.stream().filter(BranchOfficers.Officer::isCurrent).findFirst().orElse(null))
        .with("before", all.stream().filter(one -> !one.isCurrent()).toList())
        .with("teams", teams.of(branch.id()))
        .with("places", TeamPlace.values())
        .with("today", today)
        .with(form);
  }
}
