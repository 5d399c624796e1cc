package org.linli.wall;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.paper.PaperPdf;
import org.linli.paper.PrintedFont;
import org.linli.web.template.Templates;

/** Puts a document on paper, large enough to be read on a wall and on one sheet. */
@Singleton
class WallPrinting {

  private static final String VIEW = "wall/paper";
  private static final String STYLE = "/assets/wall.css";

  private final Templates templates;
  private final PaperPdf pdf;
  private final PrintedFont font;

  WallPrinting(Templates templates, PaperPdf pdf, PrintedFont font) {
    this.templates = templates;
    this.pdf = pdf;
    this.font = font;
  }

  /** The first letter that the font of PDFs has not. */
  Optional<String> missing(FilledWall wall) {
    return font.missing(wall.letters());
  }

  /** A page for the browser to print. */
  Page page(long station, FilledWall wall, Paper paper) {
    Page page = Page.of(VIEW).with("screen", true).with("station", station);
    for (Map.Entry<String, Object> one : model(wall, paper).entrySet()) {
      page = page.with(one.getKey(), one.getValue());
    }
    return page;
  }

  /**
   * The PDF.
   *
   * @throws Problem if something is missing, or a letter that the font has not
   */
  byte[] pdf(FilledWall wall, Paper paper) {
    if (!wall.isComplete()) {
      throw Problem.conflict("wall.refused.incomplete");
    }
    missing(wall)
        .ifPresent(
            letter -> {
              throw Problem.conflict("wall.refused.letter", letter);
            });
    return pdf.of(
        templates.fill(VIEW, model(wall, paper), Map.of()),
        "@page { size: " + paper + "; margin: 0; }" + PaperPdf.style(STYLE));
  }

  private static Map<String, Object> model(FilledWall wall, Paper paper) {
    return Map.of("wall", wall, "paper", paper.name(), "size", Sheet.size(wall));
  }
}
