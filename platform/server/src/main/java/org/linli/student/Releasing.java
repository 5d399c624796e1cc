package org.linli.student;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Scope;
import org.linli.hours.LedgerLine;
import org.linli.hours.LedgerWatcher;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.outbox.Outbox;
import org.linli.pairing.PairedInstitutions;

/**
 * Tells universities of their students' service, entry by entry, in the transaction that adds it to
 * the ledger. Only those are told of who agreed to it, and only service of the day that they agreed
 * to and later: an entry that is taken back is told if the entry itself was. What moves to or from
 * another tenant was told where it was served, and isn't told again.
 */
@Singleton
class Releasing implements LedgerWatcher {

  /** So many entries go into one message. */
  private static final int AT_ONCE = 200;

  private final StudyTable studies;
  private final Communities communities;
  private final Institutions institutions;
  private final PairedInstitutions paired;
  private final Outbox outbox;
  private final Audit audit;

  Releasing(
      StudyTable studies,
      Communities communities,
      Institutions institutions,
      PairedInstitutions paired,
      Outbox outbox,
      Audit audit) {
    this.studies = studies;
    this.communities = communities;
    this.institutions = institutions;
    this.paired = paired;
    this.outbox = outbox;
    this.audit = audit;
  }

  @Override
  public void added(List<LedgerLine> lines) {
    Set<Long> people = lines.stream().map(LedgerLine::volunteer).collect(Collectors.toSet());
    List<Study> joined = studies.joined(people);
    if (!joined.isEmpty()) {
      release(joined, lines);
    }
  }

  /** Tells of those of the entries that are some studies' and of their days. */
  void release(List<Study> joined, List<LedgerLine> lines) {
    Map<Long, Study> byVolunteer =
        joined.stream().collect(Collectors.toMap(Study::volunteer, Function.identity()));
    Map<Study, List<LedgerLine>> told =
        lines.stream()
            .filter(
                line ->
                    !line.transferred()
                        && byVolunteer.containsKey(line.volunteer())
                        && !line.servedOn().isBefore(byVolunteer.get(line.volunteer()).since()))
            .collect(Collectors.groupingBy(line -> byVolunteer.get(line.volunteer())));
    if (told.isEmpty()) {
      return;
    }
    Set<Long> places =
        told.values().stream()
            .flatMap(List::stream)
            .map(LedgerLine::community)
            .collect(Collectors.toSet());
    Map<Long, CommunityFacts> facts = communities.everByIds(places);
    Pairings pairings = pairings(told.keySet(), places);
    List<Outbox.Letter> letters = new ArrayList<>();
    Map<Long, Integer> counts = new HashMap<>();
    told.forEach(
        (study, own) -> {
          counts.put(study.id(), own.size());
          for (int from = 0; from < own.size(); from += AT_ONCE) {
            letters.add(
                StudyNews.served(
                        study,
                        own.subList(from, Math.min(from + AT_ONCE, own.size())).stream()
                            .map(line -> told(study, line, facts, pairings))
                            .toList())
                    .letter());
          }
        });
    studies.released(counts);
    audit.record(
        "study.released",
        "institution",
        told.keySet().stream()
            .map(study -> Long.toString(study.university()))
            .distinct()
            .sorted()
            .collect(Collectors.joining(",")),
        Map.of(
            "studies", Integer.toString(counts.size()),
            "services", Integer.toString(counts.values().stream().mapToInt(one -> one).sum())));
    outbox.sendAll(StudyNews.TOPIC, letters);
  }

  private static ToldService told(
      Study study, LedgerLine line, Map<Long, CommunityFacts> facts, Pairings pairings) {
    CommunityFacts community = facts.get(line.community());
    return new ToldService(
        line.entry(),
        line.servedOn(),
        line.minutes(),
        line.community(),
        community == null ? "" : community.shortName(),
        pairings.find(study.university(), line.community(), line.servedOn()));
  }

  private Pairings pairings(Set<Study> told, Set<Long> places) {
    List<String> roots =
        institutions
            .byIds(told.stream().map(Study::university).collect(Collectors.toSet()))
            .values()
            .stream()
            .map(Institution::path)
            .toList();
    Map<Long, Long> universities =
        institutions.within(new Scope(roots)).stream()
            .collect(Collectors.toMap(Institution::id, Institution::root));
    return new Pairings(universities, paired.of(universities.keySet(), places));
  }

  /**
   * The pairings of some universities.
   *
   * @param universities the university of each institution
   */
  private record Pairings(Map<Long, Long> universities, List<PairedInstitutions.Paired> all) {

    @Nullable Long find(long university, long community, LocalDate day) {
      return all.stream()
          .filter(one -> one.community() == community && one.holdsOn(day))
          .filter(one -> Long.valueOf(university).equals(universities.get(one.institution())))
          .map(PairedInstitutions.Paired::pairing)
          .findFirst()
          .orElse(null);
    }
  }
}
