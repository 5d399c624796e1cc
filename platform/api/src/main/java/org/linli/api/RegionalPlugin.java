package org.linli.api;

import java.util.List;
import java.util.Optional;
import org.pf4j.ExtensionPoint;

/**
 * What a plugin may contribute: one interface, every method defaults to nothing. An instance is a
 * bean of the platform's context, so it may inject the ports. What it returns holds in a tenant
 * only while the plugin is enabled there.
 *
 * <p>Methods are asked often; they return constants, or what the settings make of them.
 */
public interface RegionalPlugin extends ExtensionPoint {

  /** The plugin's id, equal to the {@code Plugin-Id} of its archive. */
  String id();

  /** What it is called and for which documents it stands, for the administrator's plugin page. */
  About about();

  /** Lines of the menu. */
  default List<MenuEntry> menuEntries() {
    return List.of();
  }

  /**
   * Called within the tenant, in a transaction, each time the plugin is enabled and its tables
   * stand: lays down the data it starts with. Repeatable: what is there already stays as it is.
   */
  default void begin() {}

  /** Values that a tenant's administrator may choose. */
  default List<Setting> settings() {
    return List.of();
  }

  /**
   * Facts on a community's page. The sections are not beans themselves: a bean would speak in every
   * tenant.
   */
  default List<CommunitySection> communitySections() {
    return List.of();
  }

  /**
   * Who may join an activity or a course, in the region's words. Asked within the tenant whenever
   * it is decided: reads the {@link Settings} and hands out rules made with them; a rule that the
   * tenant has switched off is left out, and costs nothing then.
   */
  default List<SignUpRule> signUpRules() {
    return List.of();
  }

  /** When stations are usually open here; the platform proposes it where nobody has said. */
  default Optional<UsualHours> usualHours() {
    return Optional.empty();
  }

  /**
   * By when communities must have a station; the platform tells who keeps them which still have
   * none, and since when that is late. Empty where no document sets a day, or the tenant wants
   * none.
   */
  default Optional<StationDeadline> stationDeadline() {
    return Optional.empty();
  }

  /**
   * How many lifetime hours make how many stars; empty where the platform's own scale holds. Who
   * served before it holds is counted anew, by the entries that reach its levels.
   */
  default Optional<StarScale> starScale() {
    return Optional.empty();
  }

  /**
   * What stations are measured against: every version of every standard, those to come included.
   * The platform shows each item with its clause, keeps what is found, and knows what is missing.
   */
  default List<StationStandard> stationStandards() {
    return List.of();
  }

  /** Documents for the walls of its stations (上墙制度), filled from records and printed. */
  default List<WallDocument> wallDocuments() {
    return List.of();
  }

  /** Forms that go up, filled from records. */
  default List<ReportForm> reportForms() {
    return List.of();
  }

  /** Figures that a document asks for, computed from records, which the platform opens. */
  default List<Indicator> indicators() {
    return List.of();
  }

  /**
   * A plugin in words.
   *
   * @param messageKey the key of its name; what it does stands under the same key with {@code
   *     .does}, what disabling it means with {@code .off}
   * @param documents the documents whose rules it brings, with their numbers
   */
  record About(String messageKey, List<String> documents) {
    /** Keeps its own copy. */
    public About {
      documents = List.copyOf(documents);
    }
  }
}
