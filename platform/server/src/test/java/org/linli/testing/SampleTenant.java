package org.linli.testing;

import java.nio.file.Path;

/** Real places that tests make tenants of. */
public enum SampleTenant {
  /** The province, above the cities. */
  GUANGDONG("name: 广东省\nkind: province\ndivision: \"44\"\n"),
  /** A city with counties. */
  ZHANJIANG("name: 湛江市\nkind: city\ndivision: \"4408\"\n"),
  /** Another one. */
  GUANGZHOU("name: 广州市\nkind: city\ndivision: \"4401\"\n"),
  /** A city with few counties. */
  ZHUHAI("name: 珠海市\nkind: city\ndivision: \"4404\"\n"),
  /** A city without counties. */
  DONGGUAN("name: 东莞市\nkind: city\ndivision: \"4419\"\n"),
  /** A district outside of Guangdong. */
  BEIBEI("name: 北碚区\nkind: district\ndivision: \"500109\"\n");

  /** Reports to {@link #GUANGDONG}. */
  public static final String BELOW_GUANGDONG = "reports-to: guangdong\n";

  private final String lines;

  SampleTenant(String lines) {
    this.lines = lines;
  }

  /** Its name in addresses. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Writes its file, with more lines at the end. */
  public void write(Path directory, String... more) {
    LinliServer.write(directory, id(), lines + String.join("", more));
  }

  /** The lines that let a tenant use some plugins. */
  public static String permits(String... plugins) {
    return "plugins:\n  permitted: [%s]\n".formatted(String.join(", ", plugins));
  }

  /** The lines that let a tenant begin with a plugin. */
  public static String startsWith(String plugin) {
    return permits(plugin) + "  starting: [%s]\n".formatted(plugin);
  }
}
