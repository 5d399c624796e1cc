package org.linli.volunteer;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.api.Form;

/** Reads what someone typed who wants to be a volunteer, or who types it for them. */
final class ApplicationForm {

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,18}[0-9]");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}·•・‧.' -]+");
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private final Form form;
  private final LocalDate today;

  private ApplicationForm(Form form, LocalDate today) {
    this.form = form;
    this.today = today;
  }

  /** The application; empty if something is wrong, which the form then says. */
  static Optional<Application> read(Form form, long community, LocalDate today) {
    return new ApplicationForm(form, today).read(community);
  }

  /** What can be changed after the approval; who it is stays as it is known. */
  static Optional<Application> readRest(Form form, Application known, LocalDate today) {
    Person person = known.person();
    form.put("name", person.name())
        .put("idKind", person.document().kind())
        .put("idNumber", person.document().number())
        .put("sex", person.sex())
        .put("birthDate", person.birthDate());
    return read(form, known.community(), today);
  }

  /** A form that shows what is known. */
  static Form show(Application known) {
    Person person = known.person();
    Form form =
        Form.empty()
            .put("name", person.name())
            .put("idKind", person.document().kind())
            .put("idNumber", person.document().number())
            .put("sex", person.sex())
            .put("birthDate", person.birthDate())
            .put("livingArea", person.livingArea())
            .put("phone", person.phone())
            .put("email", person.email())
            .put("guardianName", known.guardian().name())
            .put("guardianPhone", known.guardian().phone());
    return form.putAll("skills", known.wishes().skills())
        .putAll("services", known.wishes().services())
        .putAll("times", known.wishes().times());
  }

  private Optional<Application> read(long community) {
    String name = form.required("name", 50);
    if (!name.isEmpty() && !NAME.matcher(name).matches()) {
      form.reject("name", "volunteer.name.wrong");
    }
    Optional<IdDocument> document = document();
    Optional<Sex> sex = sex(document);
    Optional<LocalDate> born = birthDate(document);
    String livingArea = form.required("livingArea", 100);
    String phone = phone("phone", true);
    String email = email();
    Wishes wishes =
        new Wishes(
            chosen("skills", Skill.class),
            chosen("services", ServiceType.class),
            chosen("times", AvailableTime.class));
    Guardian guardian = new Guardian(form.text("guardianName", 50), phone("guardianPhone", false));
    if (!form.isValid() || document.isEmpty() || sex.isEmpty() || born.isEmpty()) {
      return Optional.empty();
    }
    Person person =
        new Person(name, document.get(), sex.get(), born.get(), livingArea, phone, email);
    return Optional.of(new Application(community, person, wishes, guardian));
  }

  private Optional<IdDocument> document() {
    IdKind kind = form.choice("idKind", IdKind.class).orElse(IdKind.RESIDENT_ID);
    String typed = form.required("idNumber", 40);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    return switch (IdDocument.read(kind, typed, today)) {
      case IdDocument.Result.Good(IdDocument document) -> Optional.of(document);
      case IdDocument.Result.Wrong(String messageKey) -> {
        form.reject("idNumber", messageKey);
        yield Optional.empty();
      }
    };
  }

  private Optional<Sex> sex(Optional<IdDocument> document) {
    Optional<Sex> told = document.flatMap(IdDocument::resident).map(ResidentNumber::sex);
    if (told.isPresent() || document.isEmpty()) {
      return told;
    }
    Optional<Sex> chosen = form.choice("sex", Sex.class);
    if (chosen.isEmpty()) {
      form.reject("sex", "volunteer.sex.needed");
    }
    return chosen;
  }

  private Optional<LocalDate> birthDate(Optional<IdDocument> document) {
    Optional<LocalDate> told =
        document.flatMap(IdDocument::resident).map(ResidentNumber::birthDate);
    if (told.isPresent() || document.isEmpty()) {
      return told;
    }
    Optional<LocalDate> typed = form.day("birthDate");
    if (typed.isEmpty()) {
      form.reject("birthDate", "volunteer.birthDate.needed");
    } else if (typed.get().isAfter(today) || typed.get().isBefore(EARLIEST)) {
      form.reject("birthDate", "form.notADay");
    }
    return typed;
  }

  private String phone(String field, boolean required) {
    if (required) {
      form.required(field, 24);
    }
    String typed = Normalizer.normalize(form.text(field, 24), Normalizer.Form.NFKC).strip();
    if (!typed.isEmpty() && !PHONE.matcher(typed).matches()) {
      form.reject(field, "volunteer.phone.wrong");
    }
    return typed;
  }

  private String email() {
    String typed = form.text("email", 100);
    if (!typed.isEmpty() && !EMAIL.matcher(typed).matches()) {
      form.reject("email", "volunteer.email.wrong");
    }
    return typed;
  }

  private <E extends Enum<E>> Set<E> chosen(String field, Class<E> type) {
    EnumSet<E> chosen = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (form.all(field).contains(constant.name())) {
        chosen.add(constant);
      }
    }
    return chosen;
  }
}
