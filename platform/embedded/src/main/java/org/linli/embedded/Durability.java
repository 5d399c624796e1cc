package org.linli.embedded;

import java.util.List;

/** What the database promises about a transaction that it has acknowledged. */
public enum Durability {
  /** An acknowledged transaction survives the death of the server and of the machine. */
  DURABLE("--innodb-flush-log-at-trx-commit=1", "--innodb-buffer-pool-size=256M"),

  /** Nothing is waited for: the data is thrown away afterwards, as in tests. */
  FAST(
      "--innodb-flush-log-at-trx-commit=0",
      "--innodb-doublewrite=0",
      "--innodb-fast-shutdown=2",
      "--innodb-buffer-pool-size=128M");

  private final List<String> options;

  Durability(String... options) {
    this.options = List.of(options);
  }

  List<String> options() {
    return options;
  }
}
