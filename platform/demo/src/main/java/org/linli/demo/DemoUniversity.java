package org.linli.demo;

import java.util.List;

/**
 * A real university by its name.
 *
 * @param code its national code; empty where it isn't known for sure
 * @param home the tenant of the city it stands in
 * @param colleges some of its colleges
 */
record DemoUniversity(String name, String code, String home, List<String> colleges) {

  static List<DemoUniversity> all() {
    return DemoFile.lines("/demo/universities.csv")
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                new DemoUniversity(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3].isEmpty() ? List.of() : List.of(cells[3].split(";"))))
        .toList();
  }
}
