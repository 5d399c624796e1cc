package org.linli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.linli.tenant.TenantId;
import org.linli.testing.LinliTest;

/** A sealed value opens in its own place only. */
@LinliTest
class SealingTest {

  private static final TenantId ZHANJIANG = new TenantId("zhanjiang");
  private static final TenantId BEIBEI = new TenantId("beibei");
  private static final Cell NUMBER = new Cell("volunteer.id_number", 7);

  private final Sealing sealing;
  private final TenantKeys rows;
  private final MasterKey master;

  SealingTest(Sealing sealing, TenantKeys rows, MasterKey master) {
    this.sealing = sealing;
    this.rows = rows;
    this.master = master;
  }

  @Test
  void what_is_sealed_opens_at_its_place_also_on_another_node() {
    byte[] sealed = sealing.seal(ZHANJIANG, NUMBER, "440099199001011234");

    Sealing otherNode = new Sealing(rows, master, java.time.Clock.systemUTC());

    assertThat(sealing.open(ZHANJIANG, NUMBER, sealed)).isEqualTo("440099199001011234");
    assertThat(otherNode.open(ZHANJIANG, NUMBER, sealed)).isEqualTo("440099199001011234");
  }

  @Test
  void the_same_text_never_looks_the_same() {
    assertThat(sealing.seal(ZHANJIANG, NUMBER, "陈小宇"))
        .isNotEqualTo(sealing.seal(ZHANJIANG, NUMBER, "陈小宇"));
  }

  @Test
  void another_tenants_value_doesnt_open() {
    byte[] sealed = sealing.seal(ZHANJIANG, NUMBER, "440099199001011234");

    assertThatThrownBy(() -> sealing.open(BEIBEI, NUMBER, sealed))
        .isInstanceOf(Sealing.NotOpened.class)
        .hasMessageNotContaining("440099");
  }

  @Test
  void a_value_copied_to_another_row_or_column_or_changed_doesnt_open() {
    byte[] sealed = sealing.seal(ZHANJIANG, NUMBER, "440099199001011234");

    assertThatThrownBy(() -> sealing.open(ZHANJIANG, new Cell("volunteer.id_number", 8), sealed))
        .isInstanceOf(Sealing.NotOpened.class);
    assertThatThrownBy(() -> sealing.open(ZHANJIANG, new Cell("volunteer.phone", 7), sealed))
        .isInstanceOf(Sealing.NotOpened.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> sealing.open(ZHANJIANG, NUMBER, sealed))
        .isInstanceOf(Sealing.NotOpened.class);
  }

  @Test
  void the_database_never_holds_the_key_itself() {
    sealing.seal(ZHANJIANG, NUMBER, "x");

    byte[] wrapped = rows.find("zhanjiang", "data").orElseThrow().wrapped();
    assertThatThrownBy(
            () ->
                com.google.crypto.tink.TinkProtoKeysetFormat.parseKeyset(
                    wrapped, com.google.crypto.tink.InsecureSecretKeyAccess.get()))
        .isInstanceOf(Exception.class);
  }
}
