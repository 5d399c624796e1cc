package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other documents than the resident ID are taken as well (ZJ-4, LAW-1). */
class IdDocumentTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "HK_MACAO_PASS,h12345678",
    "TAIWAN_PASS,12345678",
    "PASSPORT,E 1234 5678",
    "FOREIGN_PR,usa110119850101",
    "RESIDENT_ID,１１０１０５１９４９１２３１００２ｘ"
  })
  void a_number_is_read_as_people_type_it(IdKind kind, String typed) {
    assertThat(IdDocument.read(kind, typed, TODAY)).isInstanceOf(IdDocument.Result.Good.class);
  }

  @ParameterizedTest
  @CsvSource({
    "HK_MACAO_PASS,12345678",
    "TAIWAN_PASS,1234567",
    "PASSPORT,E1",
    "FOREIGN_PR,USA11",
    "FOREIGN_PR,911124198108030025",
    "HMT_PERMIT,11010519491231002X",
    "RESIDENT_ID,911124198108030024"
  })
  void a_number_of_another_shape_is_refused(IdKind kind, String typed) {
    assertThat(IdDocument.read(kind, typed, TODAY)).isInstanceOf(IdDocument.Result.Wrong.class);
  }

  @Test
  void one_number_is_one_person_whatever_card_bears_it_and_is_shown_masked() {
    String first = "810000" + "19900101" + "123";
    String number = first + ResidentNumber.check(first);
    var asId = new IdDocument(IdKind.RESIDENT_ID, number);
    var asPermit = new IdDocument(IdKind.HMT_PERMIT, number);
    assertThat(asId.identity()).isEqualTo(asPermit.identity());
    assertThat(new IdDocument(IdKind.PASSPORT, "12345678").identity())
        .isNotEqualTo(new IdDocument(IdKind.TAIWAN_PASS, "12345678").identity());
    assertThat(asId.masked()).startsWith("8100**********").hasSize(18);
    assertThat(asId.toString()).doesNotContain(number);
  }

  @Test
  void ages_are_counted_on_the_day_that_matters() {
    LocalDate born = LocalDate.of(2012, 2, 29);
    assertThat(Age.on(born, LocalDate.of(2026, 2, 28))).isEqualTo(13);
    assertThat(Age.on(born, LocalDate.of(2026, 3, 1))).isEqualTo(14);
  }
}
