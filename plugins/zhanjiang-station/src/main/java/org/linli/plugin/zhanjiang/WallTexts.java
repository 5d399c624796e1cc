package org.linli.plugin.zhanjiang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.linli.api.WallDocument.Block;
import org.linli.api.WallDocument.Heading;
import org.linli.api.WallDocument.OpeningHours;
import org.linli.api.WallDocument.Paragraph;
import org.linli.api.WallDocument.Step;

/**
 * The annexes' own words, a paragraph a line. A heading begins with {@code #}, a step of a process
 * with {@code >} and each of its lines with {@code -}; {@code [hours]} is where a station's opening
 * hours stand.
 */
final class WallTexts {

  private static final String HOURS = "[hours]";

  private WallTexts() {}

  static List<Block> of(int annex) {
    List<Block> blocks = new ArrayList<>();
    for (String line : read("/%s/annex-%d.txt".formatted(ZhanjiangStation.ID, annex))) {
      if (line.equals(HOURS)) {
        blocks.add(new OpeningHours());
      } else if (line.startsWith("# ")) {
        blocks.add(new Heading(line.substring(2)));
      } else if (line.startsWith("> ")) {
        blocks.add(new Step(line.substring(2), List.of()));
      } else if (line.startsWith("- ")
          && blocks.removeLast() instanceof Step(var name, var lines)) {
        List<String> more = new ArrayList<>(lines);
        more.add(line.substring(2));
        blocks.add(new Step(name, more));
      } else {
        blocks.add(new Paragraph(line));
      }
    }
    return blocks;
  }

  private static List<String> read(String path) {
    try (InputStream file = Objects.requireNonNull(WallTexts.class.getResourceAsStream(path))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("can't read " + path, e);
    }
  }
}
