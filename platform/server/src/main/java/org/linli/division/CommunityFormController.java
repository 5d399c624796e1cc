package org.linli.division;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** Adds a named place, changes one, and corrects the short name of a committee. */
@Controller("/communities")
@Produces(MediaType.TEXT_HTML)
final class CommunityFormController {

  private final Communities communities;
  private final NamedPlaces places;
  private final CorrectingNames names;
  private final ParentChoices parents;
  private final Viewer viewer;

  CommunityFormController(
      Communities communities,
      NamedPlaces places,
      CorrectingNames names,
      ParentChoices parents,
      Viewer viewer) {
    this.communities = communities;
    this.places = places;
    this.names = names;
    this.parents = parents;
    this.viewer = viewer;
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page blank() {
    return adding(Form.empty(), choices());
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@Body Form form) {
    Map<String, String> choices = choices();
    NewPlace typed = NewPlace.typed(form, choices);
    if (form.isValid()) {
      Optional<Long> added = places.add(typed.name(), typed.shortName(), typed.parent());
      if (added.isPresent()) {
        return Redirect.to("/communities/" + added.get())
            .saying("community.added", typed.shortName());
      }
      form.reject("name", "community.name.taken", typed.name());
    }
    return adding(form, choices);
  }

  @Get("/{community}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "community")
  Page edit(long community) {
    CommunityFacts facts = facts(community);
    return changing(
        facts,
        Form.empty()
            .put("name", facts.officialName())
            .put("shortName", facts.shortName())
            .put("parent", parentOf(facts)),
        choices());
  }

  @Post("/{community}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long community, @Body Form form) {
    CommunityFacts facts = facts(community);
    Map<String, String> choices = choices();
    boolean done =
        facts.kind() == CommunityKind.NAMED_PLACE
            ? changePlace(facts, form, choices)
            : correctName(facts, form);
    return done
        ? Redirect.to("/communities/" + community).saying("community.saved")
        : changing(facts, form, choices);
  }

  private boolean changePlace(CommunityFacts facts, Form form, Map<String, String> choices) {
    NewPlace typed = NewPlace.typed(form, choices);
    if (!form.isValid()) {
      return false;
    }
    if (places.change(facts.id(), typed.name(), typed.shortName(), typed.parent())) {
      return true;
    }
    form.reject("name", "community.name.taken", typed.name());
    return false;
  }

  private boolean correctName(CommunityFacts facts, Form form) {
    String shortName = form.required("shortName", NewPlace.LONGEST_SHORT_NAME);
    NewPlace.checkWord(form, "shortName", shortName);
    if (form.isValid()) {
      names.correct(facts, shortName);
    }
    return form.isValid();
  }

  private Map<String, String> choices() {
    return parents.within(CommunityReaders.editable(viewer));
  }

  private CommunityFacts facts(long community) {
    return Optional.ofNullable(communities.byIds(List.of(community)).get(community))
        .orElseThrow(Problem::notFound);
  }

  private static String parentOf(CommunityFacts facts) {
    int named = facts.path().indexOf('x');
    return named < 0 ? "" : facts.path().substring(0, named);
  }

  private static Page adding(Form form, Map<String, String> choices) {
    return Page.of("community/add")
        .crumb("/communities", "community.title")
        .with("parents", choices)
        .with(form);
  }

  private static Page changing(CommunityFacts facts, Form form, Map<String, String> choices) {
    return Page.of("community/edit")
        .crumb("/communities", "community.title")
        .crumb("/communities/" + facts.id(), Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("named", facts.kind() == CommunityKind.NAMED_PLACE)
        .with("parents", choices)
        .with(form);
  }
}
