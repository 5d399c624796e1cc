package org.linli.plugin.guangdong;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The thirty communities of annex 5 (GD-20), read from the plugin's own data. */
final class ProvincialCommunities {

  private static final String FILE = "/guangdong-demo-community/provincial-communities-2022.csv";
  private static final int COLUMNS = 7;

  private ProvincialCommunities() {}

  /** All thirty, as the annex numbers them. */
  static List<ProvincialCommunity> all() {
    try (InputStream in =
            Objects.requireNonNull(ProvincialCommunities.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(ProvincialCommunities::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + FILE, e);
    }
  }

  /** Those of one city's tenant. */
  static List<ProvincialCommunity> of(String tenant) {
    return all().stream().filter(one -> one.tenant().equals(tenant)).toList();
  }

  private static ProvincialCommunity parse(String line) {
    String[] cells = line.split(",", COLUMNS);
    return new ProvincialCommunity(
        Integer.parseInt(cells[0]),
        cells[1],
        cells[2],
        orNull(cells[3]),
        orNull(cells[4]),
        cells[5],
        cells[6]);
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
