package org.linli.certificate;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.hours.Entry;
import org.linli.hours.LedgerLines;
import org.linli.hours.MovedService;
import org.linli.hours.MovedServices;
import org.linli.hours.Occasions;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/** Finds what a certificate can be about: entries that stand, in words. */
@Singleton
class Choosing {

  /** As many as fit on some thirty sheets; who has more takes a shorter period. */
  static final int MOST = 1000;

  private final LedgerLines ledger;
  private final Occasions occasions;
  private final Communities communities;
  private final MovedServices moved;
  private final Messages messages;

  Choosing(
      LedgerLines ledger,
      Occasions occasions,
      Communities communities,
      MovedServices moved,
      Messages messages) {
    this.ledger = ledger;
    this.occasions = occasions;
    this.communities = communities;
    this.moved = moved;
    this.messages = messages;
  }

  /**
   * The items, the earliest first.
   *
   * @throws Refused if there are none, too many, or one that was chosen doesn't stand
   */
  List<Item> items(long volunteer, Asked asked) {
    List<Entry> standing = ledger.standing(volunteer, asked.from(), asked.until(), MOST + 1);
    if (standing.size() > MOST) {
      throw new Refused("until", "certificate.refused.tooMany", MOST);
    }
    List<Entry> chosen =
        standing.stream()
            .filter(
                one -> asked.community() == null || asked.community() == one.occasion().community())
            .filter(one -> asked.entries().isEmpty() || asked.entries().contains(one.id()))
            .toList();
    if (chosen.isEmpty()) {
      throw new Refused("from", "certificate.refused.nothing");
    }
    if (!asked.entries().isEmpty() && chosen.size() < asked.entries().size()) {
      throw new Refused("entry", "certificate.refused.changed");
    }
    return inWords(chosen);
  }

  /** Where someone served in a period, by the community's id, for a choice. */
  Map<String, String> places(long volunteer, Asked asked) {
    List<Long> served =
        ledger.standing(volunteer, asked.from(), asked.until(), MOST).stream()
            .map(one -> one.occasion().community())
            .distinct()
            .toList();
    Map<Long, CommunityFacts> facts = communities.everByIds(served);
    Map<String, String> places = new LinkedHashMap<>();
    served.forEach(
        id ->
            Optional.ofNullable(facts.get(id))
                .ifPresent(one -> places.put(Long.toString(id), one.shortName())));
    return places;
  }

  /** A place as the unit that records there: 湛江市霞山区新兴街道新江社区. */
  String unit(long community) {
    return unit(Objects.requireNonNull(communities.everByIds(List.of(community)).get(community)));
  }

  private static String unit(CommunityFacts community) {
    return community.placeFrom(DivisionLevel.CITY) + community.shortName();
  }

  private List<Item> inWords(List<Entry> entries) {
    Map<Long, Occasions.Facts> facts =
        occasions.of(entries.stream().map(one -> one.occasion().session()).distinct().toList());
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            entries.stream().map(one -> one.occasion().community()).distinct().toList());
    Map<Long, MovedServices.Row> came = moved.byEntries(entries.stream().map(Entry::id).toList());
    return entries.stream()
        .map(
            one -> {
              MovedServices.Row elsewhere = came.get(one.id());
              if (elsewhere != null) {
                return inWords(one, elsewhere.service());
              }
              Occasions.Facts what = facts.get(one.occasion().session());
              CommunityFacts place = places.get(one.occasion().community());
              return new Item(
                  one.id(),
                  one.servedOn(),
                  one.from(),
                  one.to(),
                  one.minutes(),
                  what == null ? messages.say("certificate.item.unnamed") : what.activity(),
                  what == null ? "" : messages.say("volunteer.service." + what.content()),
                  place == null ? "" : place.shortName());
            })
        .toList();
  }

  /** What came from another tenant is certified with who recorded it there. */
  private Item inWords(Entry entry, MovedService one) {
    return new Item(
        entry.id(),
        entry.servedOn(),
        entry.from(),
        entry.to(),
        entry.minutes(),
        one.activity().isEmpty() ? messages.say("certificate.item.unnamed") : one.activity(),
        one.content().isEmpty() ? "" : messages.say("volunteer.service." + one.content()),
        one.unit());
  }
}
