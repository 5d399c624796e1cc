package org.linli.certificate;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.account.QrCode;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.key.Masked;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** What the pages of volunteers and of staff have in common. */
@Singleton
class CertificatePages {

  private final CertificateTable table;
  private final Holders holders;
  private final Choosing choosing;
  private final Printing printing;
  private final Messages messages;
  private final Clock clock;

  CertificatePages(
      CertificateTable table,
      Holders holders,
      Choosing choosing,
      Printing printing,
      Messages messages,
      Clock clock) {
    this.table = table;
    this.holders = holders;
    this.choosing = choosing;
    this.printing = printing;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * The form for a new one: the period first, then what stands in it, all of it chosen.
   *
   * @param base where the form is sent, below the tenant
   */
  Page asking(String base, VolunteerFacts person, Form form) {
    LocalDate today = Time.today(clock);
    if (form.text("from").isEmpty() && form.text("until").isEmpty() && form.isValid()) {
      form.put("from", today.withDayOfYear(1)).put("until", today);
    }
    Form looked = Form.empty();
    for (String field : List.of("from", "until", "community")) {
      looked.put(field, form.text(field));
    }
    Optional<Asked> asked = Asked.read(looked, today);
    List<Item> items =
        asked
            .flatMap(all -> Trying.with(looked, () -> choosing.items(person.id(), all)))
            .orElse(List.of());
    looked.errors().forEach((field, why) -> form.reject(field, why, null));
    return Page.of("certificate/new")
        .with("base", base)
        .with("person", person)
        .with("asked", asked.orElse(null))
        .with("items", items)
        .with("minutes", items.stream().mapToLong(Item::minutes).sum())
        .with("communities", asked.map(one -> choosing.places(person.id(), one)).orElse(null))
        .with(form);
  }

  LocalDate today() {
    return Time.today(clock);
  }

  Certificate find(long id) {
    return table.find(id).orElseThrow(Problem::notFound);
  }

  /** A certificate with its items and, while it is valid, the code that is on the paper. */
  Page show(HttpRequest<?> request, long id, String base) {
    Certificate one = find(id);
    Optional<Holders.Holder> holder = holders.find(id);
    return Page.of("certificate/show")
        .with("certificate", one)
        .with("base", base)
        .with("issued", LocalDate.ofInstant(one.issuedAt(), Time.ZONE))
        .with("holder", holder.map(Holders.Holder::name).map(Masked::name).orElse(""))
        .with("items", table.items(id))
        .with(
            "qr",
            one.isValid() && holder.isPresent()
                ? QrCode.svg(
                    printing.address(request, one, holder.get().salt()),
                    messages.say("certificate.qr"))
                : null);
  }

  HttpResponse<byte[]> pdf(HttpRequest<?> request, long id) {
    Certificate one = find(id);
    return HttpResponse.ok(printing.pdf(request, one))
        .contentType("application/pdf")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"certificate-" + one.written() + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
