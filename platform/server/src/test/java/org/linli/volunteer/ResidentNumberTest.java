package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Citizens' numbers are checked as GB 11643 has it (ZJ-4, LAW-1). */
class ResidentNumberTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void a_right_number_tells_birth_date_sex_and_area() {
    // The standard's own example.
    assertThat(read("11010519491231002X"))
        .isInstanceOfSatisfying(
            ResidentNumber.Result.Good.class,
            good -> {
              assertThat(good.number().birthDate()).isEqualTo("1949-12-31");
              assertThat(good.number().sex()).isEqualTo(Sex.FEMALE);
              assertThat(good.number().area()).isEqualTo("110105");
            });
    assertThat(read("440524188001010014")).isEqualTo(wrong("date"));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002,length",
    "110105491231002,old",
    "11010519491231X02X,digits",
    "99010519491231002X,province",
    "16010519491231002X,province",
    "11010519491331002X,date",
    "11010520230229002X,date",
    "110105202611230029,date",
    "110105194912310021,check",
    "11010519491231003X,check"
  })
  void a_wrong_one_is_refused_with_what_is_wrong(String number, String why) {
    assertThat(read(number)).isEqualTo(wrong(why));
  }

  @Test
  void every_changed_digit_and_every_swapped_pair_is_noticed() {
    String right = ResidentNumber.madeUp(LocalDate.of(1988, 2, 29), 37).digits();
    assertThat(read(right)).isInstanceOf(ResidentNumber.Result.Good.class);
    for (int place = 0; place < 17; place++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        if (digit != right.charAt(place)) {
          String changed = right.substring(0, place) + digit + right.substring(place + 1);
          assertThat(read(changed)).isInstanceOf(ResidentNumber.Result.Wrong.class);
        }
      }
      char here = right.charAt(place);
      char next = right.charAt(place + 1);
      if (here != next) {
        String swapped = right.substring(0, place) + next + here + right.substring(place + 2);
        assertThat(read(swapped)).isInstanceOf(ResidentNumber.Result.Wrong.class);
      }
    }
  }

  @Test
  void people_from_taiwan_hong_kong_and_macao_have_numbers_too() {
    for (String province : new String[] {"71", "81", "82", "83"}) {
      String first = province + "0000" + "19900101" + "123";
      assertThat(read(first + ResidentNumber.check(first)))
          .isInstanceOf(ResidentNumber.Result.Good.class);
    }
  }

  @Test
  void a_number_never_shows_itself_by_accident() {
    ResidentNumber number = ResidentNumber.madeUp(LocalDate.of(1990, 1, 1), 1);
    assertThat(number.sex()).isEqualTo(Sex.MALE);
    assertThat(number.toString()).doesNotContain("440099");
  }

  private static ResidentNumber.Result read(String number) {
    return ResidentNumber.read(number, TODAY);
  }

  private static ResidentNumber.Result wrong(String why) {
    return new ResidentNumber.Result.Wrong("volunteer.id." + why);
  }
}
