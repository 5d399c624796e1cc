package org.linli.exchange;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.institution.Holidays;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.relay.RelaySheet;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/** Puts the pages about relays and holidays at the universities' desk together. */
@Singleton
class UniversityRelayPages {

  private static final int ON_A_PAGE = 50;

  /** So long is the path of a university. */
  private static final int STEP = 8;

  private final RelayRegister register;
  private final CrossingOver crossing;
  private final Institutions institutions;
  private final Holidays holidays;
  private final Tenants tenants;
  private final Viewer viewer;
  private final Clock clock;

  UniversityRelayPages(
      RelayRegister register,
      CrossingOver crossing,
      Institutions institutions,
      Holidays holidays,
      Tenants tenants,
      Viewer viewer,
      Clock clock) {
    this.register = register;
    this.crossing = crossing;
    this.institutions = institutions;
    this.holidays = holidays;
    this.tenants = tenants;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(RegisteredRelay relay, String tenant) {}

  /** All relays in all tenants, those with weeks that nobody covers first. */
  Page list(int page) {
    Scope scope = scope();
    Paging paging = new Paging(page, ON_A_PAGE, register.count(scope));
    Map<String, String> names = new HashMap<>();
    tenants.all().forEach(one -> names.put(one.id().value(), one.name()));
    return Page.of("university/relays")
        .crumb("/university", "university.title")
        .with("ahead", RelayRegister.AHEAD)
        .with("gaps", register.gaps(scope))
        .with(
            "lines",
            register.page(scope, paging).stream()
                .map(one -> new Line(one, names.getOrDefault(one.tenant(), one.tenant())))
                .toList())
        .with("paging", paging);
  }

  /** The relays of one community, week by week. */
  Page sheets(RegisteredPairing entry) {
    return of("university/relay-sheets", entry).with("sheets", crossing.openRelays(entry));
  }

  /** One week of one of them. */
  Page week(RegisteredPairing entry, Form form) {
    long relay = form.whole("relay", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound);
    LocalDate week = form.day("week").orElseThrow(Problem::notFound);
    RelaySheet sheet =
        crossing.openRelays(entry).stream()
            .filter(one -> one.id() == relay)
            .findFirst()
            .orElseThrow(Problem::notFound);
    return of("university/relay-week", entry)
        .crumb("/university/pairings/" + entry.id() + "/relays", Message.asItIs(sheet.name()))
        .with("sheet", sheet)
        .with("row", sheet.row(week).orElseThrow(Problem::notFound))
        .with(form);
  }

  private Page of(String view, RegisteredPairing entry) {
    return Page.of(view)
        .crumb("/university", "university.title")
        .crumb("/university/relays", "university.relays")
        .with("entry", entry)
        .with("base", "/university/pairings/" + entry.id() + "/relays");
  }

  /** The holidays of a university of the viewer's; who works for all of it keeps them. */
  Page holidays(String asked, Form form) {
    List<Institution> all = universities();
    Optional<Institution> university = university(asked);
    LocalDate today = Time.today(clock);
    return Page.of("institution/holidays")
        .crumb("/university", "university.title")
        .with("university", university)
        .with("others", all.size() > 1 ? all : List.of())
        .with("base", "/university/holidays")
        .with("mayKeep", university.filter(this::mayKeep).isPresent())
        .with(
            "holidays",
            holidays.of(
                university.map(Institution::id).stream().toList(),
                today.minusYears(1),
                today.plusYears(3)))
        .with(form);
  }

  /** The one that is asked for if the viewer works there, else the first. */
  Optional<Institution> university(String asked) {
    List<Institution> all = universities();
    return all.stream()
        .filter(one -> Long.toString(one.id()).equals(asked))
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  /** The universities that the viewer works for, or for a college of. */
  private List<Institution> universities() {
    List<Long> roots =
        scope().prefixes().stream()
            .map(path -> Long.parseLong(path.substring(0, STEP)))
            .distinct()
            .toList();
    return institutions.byIds(roots).values().stream()
        .sorted(Comparator.comparing(Institution::name))
        .toList();
  }

  boolean mayKeep(Institution university) {
    return scope().contains(university.path());
  }

  private Scope scope() {
    return viewer.scope(Role.INSTITUTION_STAFF);
  }
}
