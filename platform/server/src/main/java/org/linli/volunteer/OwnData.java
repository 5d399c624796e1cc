package org.linli.volunteer;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.linli.api.Audit;
import org.linli.web.template.Messages;

/** Everything that the tenant knows of a person, for that person (LAW-7). */
@Singleton
class OwnData {

  private final SealedPeople sealed;
  private final List<VolunteerTrace> traces;
  private final Messages messages;
  private final Audit audit;

  OwnData(SealedPeople sealed, List<VolunteerTrace> traces, Messages messages, Audit audit) {
    this.sealed = sealed;
    this.traces = traces;
    this.messages = messages;
    this.audit = audit;
  }

  /** By names that programs can read. */
  @Transactional
  Map<String, Object> of(VolunteerRow row) {
    audit.record("volunteer.taken", "volunteer", row.id());
    Application known = sealed.application(row);
    Person person = known.person();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("number", VolunteerNumber.write(row.number()));
    all.put("state", row.state().name());
    all.put("name", person.name());
    all.put("idKind", person.document().kind().name());
    all.put("idNumber", person.document().number());
    all.put("sex", person.sex().name());
    all.put("birthDate", person.birthDate().toString());
    all.put("livingArea", person.livingArea());
    all.put("phone", person.phone());
    all.put("email", person.email());
    all.put("skills", names(known.wishes().skills()));
    all.put("services", names(known.wishes().services()));
    all.put("times", names(known.wishes().times()));
    all.put("guardianName", known.guardian().name());
    all.put("guardianPhone", known.guardian().phone());
    all.put("guardianConsent", row.guardianConsent().name());
    all.put("locationConsent", row.locationConsentAt() != null);
    all.put("registeredAt", row.registeredAt().toString());
    traces.forEach(trace -> all.put(trace.name(), trace.kept(row.id())));
    return all;
  }

  /** The same as a table of two columns. */
  @Transactional
  byte[] table(VolunteerRow row) {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Linli", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(messages.say("volunteer.one"));
      sheet.width(0, 24);
      sheet.width(1, 60);
      int line = 0;
      for (Map.Entry<String, Object> entry : of(row).entrySet()) {
        sheet.value(line, 0, label(entry.getKey()));
        sheet.value(line, 1, text(entry.getKey(), entry.getValue()));
        line++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String label(String name) {
    return messages.find("volunteer." + name).orElse(name);
  }

  /** Codes in words, lists with commas; always text, so that nothing is taken for a formula. */
  private String text(String name, Object value) {
    return switch (value) {
      case Collection<?> all -> String.join("、", all.stream().map(one -> text(name, one)).toList());
      case String code when name.equals("skills") -> messages.say("volunteer.skill." + code);
      case String code when name.equals("services") -> messages.say("volunteer.service." + code);
      case String code when name.equals("times") -> messages.say("volunteer.time." + code);
      case String code -> messages.find("volunteer." + name + "." + code).orElse(code);
      case Boolean yes -> messages.say(yes ? "common.yes" : "common.no");
      default -> value.toString();
    };
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).toList();
  }
}
