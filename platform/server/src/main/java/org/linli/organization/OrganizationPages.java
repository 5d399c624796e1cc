package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.key.RevealingContacts;

/** Puts the pages about organizations together. */
@Singleton
class OrganizationPages {

  private static final int ON_A_PAGE = 50;
  private static final String ALL = "/organizations";
  private static final String TITLE = "organization.title";

  private final OrganizationTable table;
  private final OrganizationContacts contacts;
  private final FindingPlace places;
  private final AreaChoices areas;
  private final Communities communities;
  private final Divisions divisions;
  private final Institutions institutions;
  private final List<OrganizationPart> parts;
  private final Viewer viewer;

  OrganizationPages(
      OrganizationTable table,
      OrganizationContacts contacts,
      FindingPlace places,
      AreaChoices areas,
      Communities communities,
      Divisions divisions,
      Institutions institutions,
      List<OrganizationPart> parts,
      Viewer viewer) {
    this.table = table;
    this.contacts = contacts;
    this.places = places;
    this.areas = areas;
    this.communities = communities;
    this.divisions = divisions;
    this.institutions = institutions;
    this.parts = parts;
    this.viewer = viewer;
  }

  /** A line of a list, with its place in words, from wide to narrow. */
  record Line(Organization organization, String place) {}

  Page list(OrganizationFilter filter, String sort, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, table.count(filter, scope));
    return Page.of("organization/list")
        .with("filter", filter)
        .with("kind", filter.kind().map(Enum::name).orElse(""))
        .with("filtered", !filter.isEmpty())
        .with("sort", sort)
        .with("area", areas.of(scope, filter.area()))
        .with("kinds", OrganizationKind.values())
        .with("lines", lines(table.page(filter, scope, sort, paging)))
        .with("paging", paging);
  }

  /** An organization's page, the telephone numbers masked. */
  Page show(long id, int page, Form form) {
    return RevealingContacts.masked(page(id, page)).with(form);
  }

  /** The same while a contact person's details stand wrong in the form. */
  Page adding(long id, Form form) {
    return show(id, 1, form).with("adding", true);
  }

  /** The same with the telephone numbers in full. */
  Page revealed(long id) {
    return RevealingContacts.inFull(page(id, 1)).with(Form.empty());
  }

  private Page page(long id, int page) {
    Organization found = found(id);
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, table.countBelow(id, scope));
    List<OrganizationTable.Called> above = new ArrayList<>(table.chain(id));
    above.removeLast();
    Set<Long> open = new LinkedHashSet<>();
    table.byIds(above.stream().map(OrganizationTable.Called::id).toList()).stream()
        .filter(one -> scope.contains(one.place().path()))
        .forEach(one -> open.add(one.id()));
    return Page.of("organization/show")
        .crumb(ALL, TITLE)
        .with("line", lines(List.of(found)).getFirst())
        .with("community", community(found.place().community()))
        .with("above", above.stream().map(one -> new Above(one, open.contains(one.id()))).toList())
        .with("lines", lines(table.below(id, scope, paging)))
        .with("contacts", contacts.of(id))
        .with("institution", institution(found))
        .with("parts", parts.stream().flatMap(part -> part.of(found.facts()).stream()).toList())
        .with("paging", paging);
  }

  /** What the platform calls the university with its national code; empty if it knows none. */
  private String institution(Organization one) {
    return Optional.ofNullable(one.nationalCode())
        .flatMap(institutions::withCode)
        .map(Institution::fullName)
        .orElse("");
  }

  /** One of those above, and whether the viewer may open its page. */
  record Above(OrganizationTable.Called one, boolean isOpen) {}

  /** A blank form, below another organization or in a community if that is known already. */
  Page adding(@Nullable Long parent, @Nullable Long community, Form form) {
    Scope scope = CommunityKeepers.scope(viewer);
    if (parent != null) {
      table
          .find(parent)
          .filter(one -> one.dissolvedOn() == null && scope.contains(one.place().path()))
          .ifPresent(one -> form.put("parent", one.name()));
    }
    CommunityFacts place = community(community);
    if (place != null && scope.contains(place.path())) {
      form.put("community", named(place));
    }
    return form(ALL, form);
  }

  Page editing(long id) {
    Organization known = found(id);
    Form form = OrganizationDetails.form(known);
    CommunityFacts place = community(known.place().community());
    if (place != null) {
      form.put("community", named(place));
    }
    return editing(id, form);
  }

  Page editing(long id, Form form) {
    return form(ALL + "/" + id, form)
        .crumb(ALL + "/" + id, Message.asItIs(found(id).name()))
        .with("known", true);
  }

  Page dissolving(long id, Form form) {
    Organization known = found(id);
    return Page.of("organization/dissolve")
        .crumb(ALL, TITLE)
        .crumb(ALL + "/" + id, Message.asItIs(known.name()))
        .with("organization", known)
        .with(form);
  }

  private Page form(String action, Form form) {
    return Page.of("organization/form")
        .crumb(ALL, TITLE)
        .with("action", action)
        .with("kinds", OrganizationKind.values())
        .with("divisions", places.divisions(CommunityKeepers.scope(viewer)))
        .with(
            "doubted",
            !form.text("codeReason").isEmpty() || form.errors().containsKey("creditCode"))
        .with(form);
  }

  private Organization found(long id) {
    return table.find(id).orElseThrow(Problem::notFound);
  }

  private @Nullable CommunityFacts community(@Nullable Long id) {
    return id == null ? null : communities.everByIds(List.of(id)).get(id);
  }

  /** A code says which community it is; a named place has only its name. */
  private static String named(CommunityFacts place) {
    return Optional.ofNullable(place.divisionCode()).orElse(place.officialName());
  }

  /** The lines of a list, all their places read at once. */
  List<Line> lines(List<Organization> found) {
    Map<Long, CommunityFacts> inCommunities =
        communities.everByIds(
            found.stream()
                .flatMap(one -> Optional.ofNullable(one.place().community()).stream())
                .distinct()
                .toList());
    Map<String, DivisionFacts> inDivisions =
        divisions.byCodes(
            found.stream()
                .filter(one -> one.place().community() == null)
                .flatMap(one -> codes(one.place().path()).stream())
                .distinct()
                .toList());
    return found.stream()
        .map(one -> new Line(one, place(one, inCommunities, inDivisions)))
        .toList();
  }

  private static String place(
      Organization one,
      Map<Long, CommunityFacts> inCommunities,
      Map<String, DivisionFacts> inDivisions) {
    Long community = one.place().community();
    CommunityFacts facts = community == null ? null : inCommunities.get(community);
    if (facts != null) {
      return facts.placeFrom(DivisionLevel.COUNTY) + " " + facts.shortName();
    }
    return codes(one.place().path()).stream()
        .filter(inDivisions::containsKey)
        .map(inDivisions::get)
        .filter(division -> !division.pseudo())
        .map(DivisionFacts::name)
        .reduce((wide, narrow) -> wide + narrow)
        .orElse(one.place().path());
  }

  private static List<String> codes(String path) {
    List<String> codes = new ArrayList<>();
    for (DivisionLevel level : DivisionLevel.values()) {
      if (level != DivisionLevel.PROVINCE && level.digits() <= path.length()) {
        codes.add(path.substring(0, level.digits()));
      }
    }
    return codes.isEmpty() ? List.of(path) : codes;
  }
}
