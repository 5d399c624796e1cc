package org.linli.wall;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.linli.api.RegionalPlugin;
import org.linli.api.WallDocument;
import org.linli.api.WallDocument.LeadingGroup;
import org.linli.api.WallDocument.OpeningHours;
import org.linli.api.WallDocument.Place;
import org.linli.api.WallDocument.Post;
import org.linli.organization.LeadingGroups.Member;
import org.linli.station.Span;
import org.linli.station.WeekLine;
import org.linli.web.template.Messages;

/**
 * What holds for the wall documents of every plugin: a clause, nothing left open and one sheet for
 * a station of which everything is known, and every need named for one of which nothing is.
 */
@Singleton
public class WallTrials {

  private final WallPrinting printing;
  private final Messages messages;

  WallTrials(WallPrinting printing, Messages messages) {
    this.printing = printing;
    this.messages = messages;
  }

  /** Tries all documents of a plugin. */
  public void of(RegionalPlugin plugin) {
    List<WallDocument> all = plugin.wallDocuments();
    assertThat(all).extracting(WallDocument::id).doesNotHaveDuplicates();
    for (WallDocument one : all) {
      assertThat(one.name()).as(one.id()).isNotBlank();
      assertThat(one.clause().id()).as(one.id()).isNotBlank();
      assertThat(one.clause().sentence()).as(one.id()).isNotBlank();
      whole(one);
      bare(one);
    }
  }

  private void whole(WallDocument document) {
    FilledWall wall = FilledWall.of(document, everything());
    assertThat(wall.gaps()).as(document.id()).isEmpty();
    assertThat(wall.hints()).as(document.id()).isEmpty();
    for (Paper paper : Paper.values()) {
      byte[] pdf = printing.pdf(wall, paper);
      assertThat(pages(pdf)).as("%s on %s", document.id(), paper).isEqualTo(1);
      assertThat(words(pdf)).as(document.id()).contains("新江社区").doesNotContain("{", "XXX");
    }
    if (document.blocks().stream().anyMatch(LeadingGroup.class::isInstance)) {
      assertThat(words(printing.pdf(wall, Paper.A4))).contains("陈晓宇", "副主任");
    }
    if (document.blocks().contains(new OpeningHours())) {
      assertThat(words(printing.pdf(wall, Paper.A4))).contains("周一至周五", "08:30-11:30", "周六、周日");
    }
  }

  private void bare(WallDocument document) {
    FilledWall wall = FilledWall.of(document, nothing());
    long needs =
        (document.places().contains(Place.PHONE) ? 1 : 0)
            + (document.blocks().contains(new OpeningHours()) ? 1 : 0)
            + document.blocks().stream()
                .mapToLong(block -> block instanceof LeadingGroup(var seats) ? seats.size() : 0)
                .sum();
    assertThat(wall.gaps()).as(document.id()).hasSize((int) needs);
    assertThat(wall.gaps())
        .allSatisfy(
            gap -> {
              assertThat(messages.find(gap.what().key())).isPresent();
              assertThat(messages.find(gap.act().key())).isPresent();
              assertThat(gap.path()).startsWith("/");
            });
    assertThat(wall.isComplete()).as(document.id()).isEqualTo(needs == 0);
  }

  static WallFacts nothing() {
    return new WallFacts(
        4, 9, "新江社区志愿服务站", "新江社区", LocalDate.of(2025, 9, 1), "", List.of(), List.of());
  }

  static WallFacts everything() {
    return new WallFacts(
        4,
        9,
        "新江社区志愿服务站",
        "新江社区",
        LocalDate.of(2025, 9, 1),
        "0759-0000000",
        Arrays.stream(DayOfWeek.values()).map(WallTrials::usual).toList(),
        Stream.of(
                Stream.of(new Member(Post.LEADER, "陈晓宇", "新江社区党总支书记、居委会主任")),
                members(Post.DEPUTY_LEADER, 2, "新江社区居委会副主任"),
                members(Post.GROUP_MEMBER, 5, "新江社区居委会委员"),
                members(Post.MEMBER, 5, "常驻社区志愿者骨干"))
            .flatMap(all -> all)
            .toList());
  }

  private static WeekLine usual(DayOfWeek day) {
    return day.compareTo(DayOfWeek.FRIDAY) > 0
        ? new WeekLine(day, List.of(new Span(540, 690), new Span(900, 1110)))
        : new WeekLine(day, List.of(new Span(510, 690), new Span(900, 1080)));
  }

  private static Stream<Member> members(Post post, int many, String title) {
    return Stream.generate(() -> new Member(post, "欧阳小明", title)).limit(many);
  }

  private static int pages(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its words; a font may have one shape for letters that look the same. */
  private static String words(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[‐-―]", "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
