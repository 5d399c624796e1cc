package org.linli.division;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.linli.api.DivisionLevel;

/**
 * The national list, carried in the product: one file for each province, read from the top until
 * what was asked for has passed (a province takes some hundredths of a second).
 */
@Singleton
public class NationalDivisions {

  /** The year of the list; codes change from year to year. */
  public static final int YEAR = 2023;

  /** Whether the code stands in the list. */
  public boolean exists(String code) {
    return find(code).isPresent();
  }

  /** The division with this code. */
  public Optional<NationalDivision> find(String code) {
    return DivisionLevel.of(code)
        .map(level -> within(code, level))
        .filter(found -> !found.isEmpty())
        .map(List::getFirst);
  }

  /** The divisions above, widest first, without the division itself. */
  public List<NationalDivision> above(String code) {
    List<NationalDivision> above = new ArrayList<>();
    for (DivisionLevel level : DivisionLevel.values()) {
      if (level.digits() < code.length()) {
        find(code.substring(0, level.digits())).ifPresent(above::add);
      }
    }
    return above;
  }

  /**
   * The division and everything below it, by code, parents before children.
   *
   * @param code 2, 4, 6, 9 or 12 digits
   * @param deepest the last level that is wanted
   * @return nothing when the list has no such code
   */
  public List<NationalDivision> within(String code, DivisionLevel deepest) {
    if (DivisionLevel.of(code).isEmpty()) {
      return List.of();
    }
    String file = "/divisions/" + YEAR + "/" + code.substring(0, 2) + ".txt.gz";
    try (InputStream packed = NationalDivisions.class.getResourceAsStream(file)) {
      if (packed == null) {
        return List.of();
      }
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
        return read(lines, code, deepest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the national list is damaged: " + file, e);
    }
  }

  private static List<NationalDivision> read(
      BufferedReader lines, String wanted, DivisionLevel deepest) throws IOException {
    List<NationalDivision> found = new ArrayList<>();
    NationalDivision[] branch = new NationalDivision[DivisionLevel.values().length];
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      DivisionLevel level = DivisionLevel.values()[depth(line)];
      NationalDivision entry = entry(line, level, branch);
      if (entry.code().startsWith(wanted)) {
        if (level.compareTo(deepest) <= 0) {
          found.add(entry);
        }
      } else if (!found.isEmpty()) {
        break;
      }
      branch[level.ordinal()] = entry;
    }
    return found;
  }

  private static int depth(String line) {
    int tabs = 0;
    while (line.charAt(tabs) == '\t') {
      tabs++;
    }
    return tabs;
  }

  private static NationalDivision entry(
      String line, DivisionLevel level, NationalDivision[] branch) {
    int start = level.ordinal();
    if (level == DivisionLevel.PROVINCE) {
      return NationalDivision.below(null, line.substring(0, 2), line.substring(2));
    }
    NationalDivision parent = branch[level.ordinal() - 1];
    int end = start + level.digits() - parent.code().length();
    return NationalDivision.below(
        parent, parent.code() + line.substring(start, end), line.substring(end));
  }
}
