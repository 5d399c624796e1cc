package org.linli.publicity;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.file.Filing;
import org.linli.project.Projects;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about stories and reports together. */
@Singleton
class StoryPages {

  static final String LIST = "/stories";
  static final int MOST = 5000;
  private static final int ON_A_PAGE = 50;

  private final StoryTable stories;
  private final Projects projects;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Filing filing;
  private final Communities communities;
  private final Viewer viewer;

  StoryPages(
      StoryTable stories,
      Projects projects,
      Volunteers volunteers,
      ReadingNames names,
      Filing filing,
      Communities communities,
      Viewer viewer) {
    this.stories = stories;
    this.projects = projects;
    this.volunteers = volunteers;
    this.names = names;
    this.filing = filing;
    this.communities = communities;
    this.viewer = viewer;
  }

  /** A line of a list of stories. */
  record Line(Story story, @Nullable CommunityFacts community, List<Appearance> appearances) {}

  /** Somebody whom a story is about, by the name that may be shown. */
  record Named(StoryTable.Person person, String name) {}

  Page list(StoryFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, stories.count(filter, scope));
    Long community = filter.community();
    return Page.of("publicity/stories")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("month", filter.month() == null ? "" : filter.month().toString())
        .with("only", community == null ? null : place(community))
        .with("kinds", StoryKind.values())
        .with("lines", lines(stories.page(filter, scope, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<Story> found) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Story::community).distinct().toList());
    Map<Long, List<Appearance>> where = stories.appearances(found.stream().map(Story::id).toList());
    return found.stream()
        .map(
            one ->
                new Line(one, places.get(one.community()), where.getOrDefault(one.id(), List.of())))
        .toList();
  }

  Page show(long id, Form form) {
    Story story = story(id);
    Long project = story.said().project();
    return Page.of("publicity/story")
        .crumb(LIST, "publicity.stories")
        .with("story", story)
        .with("community", place(story.community()))
        .with("project", project == null ? null : projects.byIds(List.of(project)).get(project))
        .with("appearances", stories.appearances(List.of(id)).getOrDefault(id, List.of()))
        .with("people", people(id))
        .with("photos", filing.of(KeepingStories.KIND, id))
        .with(form);
  }

  /** Names in full where there is a consent, else masked. */
  private List<Named> people(long id) {
    List<StoryTable.Person> people = stories.people(id);
    Map<Long, VolunteerFacts> facts =
        volunteers.byIds(people.stream().map(StoryTable.Person::volunteer).toList());
    Map<Long, String> full =
        names.of(
            people.stream()
                .filter(one -> one.consentedOn() != null)
                .map(StoryTable.Person::volunteer)
                .toList(),
            KeepingStories.KIND,
            id);
    return people.stream()
        .map(
            one -> {
              VolunteerFacts known = facts.get(one.volunteer());
              String masked = known == null ? "" : known.maskedName();
              return new Named(one, full.getOrDefault(one.volunteer(), masked));
            })
        .toList();
  }

  Page adding(long community, Form form) {
    return form(community, form);
  }

  Page editing(long id, Form form) {
    Story story = story(id);
    return form(story.community(), form)
        .crumb(LIST + "/" + id, Message.asItIs(story.title()))
        .with("story", story);
  }

  private Page form(long community, Form form) {
    CommunityFacts facts = Optional.ofNullable(place(community)).orElseThrow(Problem::notFound);
    Map<Long, String> running = new LinkedHashMap<>();
    projects.runningIn(community).forEach(one -> running.put(one.id(), one.name()));
    return Page.of("publicity/story-form")
        .crumb(LIST, "publicity.stories")
        .with("community", facts)
        .with("kinds", StoryKind.values())
        .with("projects", running)
        .with(form);
  }

  Story story(long id) {
    return stories.find(id).orElseThrow(Problem::notFound);
  }

  private @Nullable CommunityFacts place(long id) {
    return communities.everByIds(List.of(id)).get(id);
  }
}
