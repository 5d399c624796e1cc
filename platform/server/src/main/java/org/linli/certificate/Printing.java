package org.linli.certificate;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.account.SiteAddress;
import org.linli.api.Problem;
import org.linli.paper.PaperPdf;
import org.linli.paper.PrintedFont;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.template.Templates;

/**
 * Prints a certificate as PDF, from what was frozen: each time the same. Only valid ones are
 * printed.
 */
@Singleton
class Printing {

  private static final String STYLE = "/assets/certificate.css";

  private final CertificateTable table;
  private final Holders holders;
  private final PrintedFont font;
  private final PaperPdf paper;
  private final Templates templates;
  private final SiteAddress site;

  Printing(
      CertificateTable table,
      Holders holders,
      PrintedFont font,
      PaperPdf paper,
      Templates templates,
      SiteAddress site) {
    this.table = table;
    this.holders = holders;
    this.font = font;
    this.paper = paper;
    this.templates = templates;
    this.site = site;
  }

  /** The address that the QR code of a certificate carries. */
  String address(HttpRequest<?> request, Certificate one, byte[] salt) {
    return site.of(
        request,
        "/"
            + CurrentTenant.get().id()
            + "/certificate-check?code="
            + SignedFacts.write(one.facts(), one.signature(), salt));
  }

  /**
   * The PDF.
   *
   * @throws Problem if it was superseded or revoked, or its holder is gone
   */
  byte[] pdf(HttpRequest<?> request, Certificate one) {
    if (!one.isValid()) {
      throw Problem.conflict("certificate.refused.notValid");
    }
    Holders.Holder holder = holders.find(one.id()).orElseThrow(Problem::notFound);
    List<Item> items =
        table.items(one.id()).stream()
            .map(
                item ->
                    new Item(
                        item.entry(),
                        item.servedOn(),
                        item.from(),
                        item.to(),
                        item.minutes(),
                        font.printable(item.activity()),
                        item.content(),
                        font.printable(item.unit())))
            .toList();
    String page =
        templates.fill(
            "certificate/paper",
            Map.of(
                "certificate",
                one,
                "issuer",
                font.printable(one.issuer()),
                "issued",
                LocalDate.ofInstant(one.issuedAt(), Time.ZONE),
                "name",
                holder.name(),
                "items",
                items,
                "qr",
                PictureOfCode.of(address(request, one, holder.salt())),
                "check",
                site.of(request, "/" + CurrentTenant.get().id() + "/certificate-check")),
            Map.of());
    return paper.of(page, PaperPdf.style(STYLE));
  }
}
