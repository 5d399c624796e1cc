package org.linli.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.sheet.SheetRow;
import org.linli.web.template.Messages;

/** Checks the rows of one import as the form on the page checks one organization. */
final class CheckingOrganizations {

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, List<String>> divisions = new HashMap<>();
  private final Map<String, List<Place>> communities = new HashMap<>();

  /**
   * Checks rows.
   *
   * @param within the divisions that organizations may be imported into, by code
   * @param places the communities
   */
  CheckingOrganizations(
      Map<String, String> within, List<CommunityFacts> places, Messages messages) {
    for (OrganizationKind kind : OrganizationKind.values()) {
      kinds.put(messages.say("organization.kind." + kind), kind.name());
    }
    // The list names a league committee by its level, and an export says what the list says.
    for (DivisionLevel level : DivisionLevel.values()) {
      kinds.put(
          messages.say("organization.level." + level), OrganizationKind.LEAGUE_COMMITTEE.name());
    }
    within.forEach(
        (code, label) -> {
          add(divisions, code, code);
          String[] names = label.split(" ");
          add(divisions, String.join("", names), code);
          if (names.length > 1) {
            add(divisions, names[names.length - 1], code);
          }
        });
    for (CommunityFacts one : places) {
      Place place = new Place(one.path(), one.id());
      add(communities, one.shortName(), place);
      if (!one.officialName().equals(one.shortName())) {
        add(communities, one.officialName(), place);
      }
      if (one.divisionCode() != null) {
        add(communities, one.divisionCode(), place);
      }
    }
  }

  private static <T> void add(Map<String, List<T>> all, String name, T one) {
    all.computeIfAbsent(name, _ -> new ArrayList<>()).add(one);
  }

  /** What a row comes to: an organization and whom to ask for, or what is wrong with which cell. */
  record Checked(
      int number,
      Optional<OrganizationDetails> said,
      Optional<OrganizationContacts.Person> contact,
      Map<OrganizationColumn, Message> problems) {}

  Checked check(SheetRow<OrganizationColumn> row) {
    Map<OrganizationColumn, Message> problems = new HashMap<>(row.problems());
    Form form = Form.empty();
    for (OrganizationColumn column : OrganizationColumn.values()) {
      form.put(column.field(), row.text(column));
    }
    String kind = row.text(OrganizationColumn.KIND);
    if (!kind.isEmpty() && !kinds.containsKey(kind)) {
      problems.putIfAbsent(OrganizationColumn.KIND, Message.of("sheet.noWord", kind));
    }
    form.put(OrganizationColumn.KIND.field(), kinds.get(kind));
    form.put(
        OrganizationColumn.LEAGUE_AFFILIATED.field(),
        row.text(OrganizationColumn.LEAGUE_AFFILIATED).startsWith("是"));
    Optional<OrganizationDetails> said = OrganizationDetails.read(form, this::place);
    Optional<OrganizationContacts.Person> contact =
        row.text(OrganizationColumn.CONTACT_NAME).isEmpty()
                && row.text(OrganizationColumn.CONTACT_PHONE).isEmpty()
            ? Optional.empty()
            : Optional.of(OrganizationContacts.Person.read(form));
    for (OrganizationColumn column : OrganizationColumn.values()) {
      Message wrong = form.errors().get(column.field());
      if (wrong != null) {
        problems.putIfAbsent(column, wrong);
      }
    }
    return new Checked(row.number(), said.filter(_ -> problems.isEmpty()), contact, problems);
  }

  private Optional<Place> place(Form form) {
    String typed = form.text(OrganizationColumn.DIVISION.field()).replaceAll("\\s", "");
    List<String> codes = typed.isEmpty() ? List.of("") : divisions.getOrDefault(typed, List.of());
    if (codes.size() != 1) {
      form.reject(
          OrganizationColumn.DIVISION.field(),
          codes.isEmpty()
              ? "organization.refused.noDivision"
              : "organization.refused.whichDivision");
      return Optional.empty();
    }
    String division = codes.getFirst();
    String community = form.text(OrganizationColumn.COMMUNITY.field());
    if (community.isEmpty()) {
      if (division.isEmpty()) {
        form.reject(OrganizationColumn.DIVISION.field(), "organization.refused.noPlace");
        return Optional.empty();
      }
      return Optional.of(new Place(division, null));
    }
    List<Place> found =
        communities.getOrDefault(community, List.of()).stream()
            .filter(place -> place.path().startsWith(division))
            .toList();
    if (found.size() != 1) {
      form.reject(
          OrganizationColumn.COMMUNITY.field(),
          found.isEmpty() ? "sheet.noCommunity" : "sheet.whichCommunity");
      return Optional.empty();
    }
    return Optional.of(found.getFirst());
  }
}
