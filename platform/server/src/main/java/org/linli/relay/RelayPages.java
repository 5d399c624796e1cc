package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.project.ProjectFacts;
import org.linli.project.Projects;
import org.linli.relay.Parties.Party;

/** Puts the pages about one relay together. */
@Singleton
class RelayPages {

  private final RelaySheets sheets;
  private final Parties parties;
  private final Projects projects;
  private final Communities communities;

  RelayPages(RelaySheets sheets, Parties parties, Projects projects, Communities communities) {
    this.sheets = sheets;
    this.parties = parties;
    this.projects = projects;
    this.communities = communities;
  }

  /** All weeks of a relay. */
  Page show(Relay relay, Acting acting, Form form) {
    return within(Page.of("relay/show"), relay, acting)
        .with("sheet", sheets.of(relay, acting.mine()))
        .with(form);
  }

  /** One week, with what can be done about it. */
  Page week(Relay relay, LocalDate week, Acting acting, Form form) {
    RelaySheet sheet = sheets.of(relay, acting.mine());
    RelaySheet.Row row = sheet.row(Week.of(week)).orElseThrow(Problem::notFound);
    return within(Page.of("relay/week"), relay, acting)
        .crumb(acting.base(), Message.asItIs(relay.name()))
        .with("sheet", sheet)
        .with("row", row)
        .with("choices", choices(acting.parties()))
        .with("others", others(sheet, row))
        .with(form);
  }

  /** The form that plans a relay of a project. */
  Page planning(long project, Form form) {
    ProjectFacts facts = project(project);
    CommunityFacts community = community(facts.community());
    return Page.of("relay/new")
        .crumb("/relays", "relay.title")
        .crumb("/projects/" + project, Message.asItIs(facts.name()))
        .with("project", facts)
        .with("community", community)
        .with("parties", parties.of(community.id()))
        .with("inHolidays", InHolidays.values())
        .with(form);
  }

  /** What it would be like. */
  Page preview(long project, Form form, Drafting.Draft draft) {
    return planning(project, form).with("draft", draft);
  }

  ProjectFacts project(long id) {
    return Optional.ofNullable(projects.byIds(List.of(id)).get(id)).orElseThrow(Problem::notFound);
  }

  private Page within(Page page, Relay relay, Acting acting) {
    return (acting.keeps() ? page.crumb("/relays", "relay.title") : page)
        .with("relay", relay)
        .with("community", community(relay.community()))
        .with("acting", acting);
  }

  private CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }

  private static Map<String, String> choices(List<Party> parties) {
    Map<String, String> choices = new LinkedHashMap<>();
    parties.forEach(one -> choices.put(one.holder().value(), one.holder().label()));
    return choices;
  }

  /** The weeks of others that one could be changed with. */
  private static Map<String, String> others(RelaySheet sheet, RelaySheet.Row row) {
    Map<String, String> others = new LinkedHashMap<>();
    sheet.rows().stream()
        .filter(one -> one.isOpen() && one.turn().holder() != null)
        .filter(one -> !one.turn().holder().isSameAs(row.turn().holder()))
        .forEach(one -> others.put(one.week().toString(), one.week() + " " + one.who()));
    return others;
  }
}
