package org.linli.certificate;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.account.SiteAddress;
import org.linli.api.Problem;
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
  private final Templates templates;
  private final SiteAddress site;

  Printing(
      CertificateTable table,
      Holders holders,
      PrintedFont font,
      Templates templates,
      SiteAddress site) {
    this.table = table;
    this.holders = holders;
    this.font = font;
    this.templates = templates;
    this.site = site;
    XRLog.setLoggingEnabled(false);
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
    return pdf(page.replace("</head>", "<style>" + style() + "</style></head>"));
  }

  private byte[] pdf(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(font::open, PrintedFont.NAME)
          .withHtmlContent(page, "")
          .toStream(pdf)
          .run();
      return pdf.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("can't print the certificate", e);
    }
  }

  private static String style() {
    try (InputStream file = Objects.requireNonNull(Printing.class.getResourceAsStream(STYLE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + STYLE, e);
    }
  }
}
