package org.linli.student;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** Puts the page about students' service together, where their university is at home. */
@Singleton
class ServicePages {

  private static final int ON_A_PAGE = 50;

  private final ServiceTable services;
  private final BranchTable branches;
  private final Tenants tenants;

  ServicePages(ServiceTable services, BranchTable branches, Tenants tenants) {
    this.services = services;
    this.branches = branches;
    this.tenants = tenants;
  }

  /** A line of the table. */
  record Line(String name, String more, ServiceTable.Figure figure) {}

  Page show(Desk desk, String asked, long part, Period period, int page) {
    ServiceTable.By by =
        Stream.of(ServiceTable.By.values())
            .filter(one -> one.name().equals(asked))
            .findFirst()
            .orElse(ServiceTable.By.COLLEGE);
    Scope scope = desk.narrowed(part);
    Paging paging = new Paging(page, ON_A_PAGE, services.count(by, scope, period));
    List<ServiceTable.Figure> figures = services.page(by, scope, period, paging);
    return StudentPages.page("student/service")
        .with("by", by.name())
        .with("ways", ServiceTable.By.values())
        .with("filter", Map.of("part", part))
        .with("parts", desk.choices())
        .with("period", period)
        .with("total", services.total(scope, period))
        .with("lines", lines(desk, by, figures))
        .with("paging", paging);
  }

  private List<Line> lines(Desk desk, ServiceTable.By by, List<ServiceTable.Figure> figures) {
    return switch (by) {
      case COLLEGE -> {
        Map<Long, String> names = desk.names();
        yield figures.stream()
            .map(one -> new Line(names.getOrDefault(Long.valueOf(one.key()), ""), "", one))
            .toList();
      }
      case BRANCH -> {
        Map<Long, String> colleges = desk.names();
        Map<Long, Branch> known =
            branches.byIds(
                figures.stream()
                    .map(ServiceTable.Figure::key)
                    .filter(key -> !key.isEmpty())
                    .map(Long::valueOf)
                    .toList());
        yield figures.stream()
            .map(
                one -> {
                  Branch branch = one.key().isEmpty() ? null : known.get(Long.valueOf(one.key()));
                  return branch == null
                      ? new Line("", "", one)
                      : new Line(
                          branch.name(), colleges.getOrDefault(branch.institution(), ""), one);
                })
            .toList();
      }
      case COMMUNITY ->
          figures.stream().map(one -> new Line(one.label(), place(one.tenant()), one)).toList();
    };
  }

  String place(String tenant) {
    return tenants.find(tenant).map(Tenant::name).orElse(tenant);
  }
}
