package org.linli.volunteer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.sheet.SheetRow;
import org.linli.web.Refused;
import org.linli.web.template.Messages;

/**
 * Checks the rows of one import as the form on the page checks one person, and against each other.
 */
final class CheckingRows {

  private static final String SEPARATORS = "[、,，;；\\s]+";

  private final Messages messages;
  private final LocalDate today;
  private final Map<String, List<CommunityFacts>> communities = new HashMap<>();
  private final Map<ImportColumn, Map<String, String>> words = new EnumMap<>(ImportColumn.class);
  private final Map<String, Integer> seen = new HashMap<>();

  /**
   * Checks rows.
   *
   * @param within the communities that people may be imported into
   */
  CheckingRows(List<CommunityFacts> within, Messages messages, LocalDate today) {
    this.messages = messages;
    this.today = today;
    for (CommunityFacts one : within) {
      name(one.shortName(), one);
      if (!one.officialName().equals(one.shortName())) {
        name(one.officialName(), one);
      }
      if (one.divisionCode() != null) {
        name(one.divisionCode(), one);
      }
    }
    words.put(ImportColumn.ID_KIND, words(IdKind.values(), "volunteer.idKind."));
    words.put(ImportColumn.SEX, words(Sex.values(), "volunteer.sex."));
    words.put(ImportColumn.SKILLS, words(Skill.values(), "volunteer.skill."));
    words.put(ImportColumn.SERVICES, words(ServiceType.values(), "volunteer.service."));
    words.put(ImportColumn.TIMES, words(AvailableTime.values(), "volunteer.time."));
  }

  /** What a row comes to: an application, or what is wrong with which cell. */
  record Checked(
      int number,
      Optional<Application> said,
      boolean guardianAgreed,
      Map<ImportColumn, Message> problems) {

    boolean isGood() {
      return problems.isEmpty();
    }
  }

  Checked check(SheetRow<ImportColumn> row) {
    Map<ImportColumn, Message> problems = new EnumMap<>(ImportColumn.class);
    problems.putAll(row.problems());
    Form form = Form.empty();
    for (ImportColumn column : ImportColumn.values()) {
      String text = row.text(column);
      switch (column) {
        case SKILLS, SERVICES, TIMES -> form.putAll(column.field(), codes(column, text, problems));
        case ID_KIND, SEX -> form.put(column.field(), code(column, text, problems));
        case BIRTH_DATE -> form.put(column.field(), day(text));
        default -> form.put(column.field(), text);
      }
    }
    long community = community(row.text(ImportColumn.COMMUNITY), problems);
    Optional<Application> said = ApplicationForm.read(form, community, today);
    boolean agreed = row.text(ImportColumn.GUARDIAN_CONSENT).startsWith("有");
    said.ifPresent(one -> checkRules(one, agreed, form));
    form.errors()
        .forEach(
            (field, message) -> column(field).ifPresent(to -> problems.putIfAbsent(to, message)));
    said.ifPresent(one -> checkSeen(one.person().document(), row.number(), problems));
    return new Checked(row.number(), said.filter(_ -> problems.isEmpty()), agreed, problems);
  }

  private void checkRules(Application said, boolean agreed, Form form) {
    try {
      Rules.checkByCommunity(said, agreed, today);
    } catch (Refused refused) {
      form.reject(refused.field(), refused.messageKey(), refused.args());
    }
  }

  private void checkSeen(IdDocument document, int number, Map<ImportColumn, Message> problems) {
    Integer first = seen.putIfAbsent(document.identity(), number);
    if (first != null && first != number) {
      problems.putIfAbsent(ImportColumn.ID_NUMBER, Message.of("volunteer.import.twice", first));
    }
  }

  private long community(String text, Map<ImportColumn, Message> problems) {
    List<CommunityFacts> found = communities.getOrDefault(text, List.of());
    if (found.size() == 1) {
      return found.getFirst().id();
    }
    String key =
        text.isEmpty()
            ? "form.required"
            : found.isEmpty() ? "sheet.noCommunity" : "sheet.whichCommunity";
    problems.putIfAbsent(ImportColumn.COMMUNITY, Message.of(key));
    return 0;
  }

  private String code(ImportColumn column, String text, Map<ImportColumn, Message> problems) {
    if (text.isEmpty()) {
      return "";
    }
    String code = known(column).get(text);
    if (code == null) {
      problems.putIfAbsent(column, Message.of("sheet.noWord", text));
      return "";
    }
    return code;
  }

  private List<String> codes(
      ImportColumn column, String text, Map<ImportColumn, Message> problems) {
    return text.isEmpty()
        ? List.of()
        : List.of(text.split(SEPARATORS)).stream()
            .filter(word -> !word.isEmpty())
            .map(word -> code(column, word, problems))
            .toList();
  }

  /** 1990-1-2, 1990/1/2, 1990.1.2 and 1990年1月2日 are one day. */
  private static String day(String text) {
    String[] parts = text.split("[-/.年月日]");
    if (parts.length != 3 || !List.of(parts).stream().allMatch(one -> one.matches("[0-9]{1,4}"))) {
      return text;
    }
    return String.format(
        Locale.ROOT,
        "%s-%02d-%02d",
        parts[0],
        Integer.parseInt(parts[1]),
        Integer.parseInt(parts[2]));
  }

  private Map<String, String> known(ImportColumn column) {
    return words.getOrDefault(column, Map.of());
  }

  private void name(String name, CommunityFacts community) {
    communities.merge(
        name,
        List.of(community),
        (all, more) -> Stream.concat(all.stream(), more.stream()).toList());
  }

  private Map<String, String> words(Enum<?>[] constants, String prefix) {
    Map<String, String> known = new HashMap<>();
    for (Enum<?> constant : constants) {
      known.put(messages.say(prefix + constant.name()), constant.name());
    }
    return known;
  }

  private static Optional<ImportColumn> column(String field) {
    if (field.equals("guardianAgreed")) {
      return Optional.of(ImportColumn.GUARDIAN_CONSENT);
    }
    for (ImportColumn column : ImportColumn.values()) {
      if (column.field().equals(field)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }
}
