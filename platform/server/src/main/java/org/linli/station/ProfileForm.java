package org.linli.station;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.StationKind;

/** Reads what was typed about a station for residents and the level above. */
final class ProfileForm {

  private static final Pattern DEGREES = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,6})?");
  private static final BigDecimal SOUTH = new BigDecimal("3");
  private static final BigDecimal NORTH = new BigDecimal("54");
  private static final BigDecimal WEST = new BigDecimal("73");
  private static final BigDecimal EAST = new BigDecimal("136");

  private ProfileForm() {}

  static StationProfile read(Form form, StationKind kind) {
    boolean point = kind == StationKind.POINT;
    BigDecimal latitude = degrees(form, "latitude", SOUTH, NORTH);
    BigDecimal longitude = degrees(form, "longitude", WEST, EAST);
    if ((latitude == null) != (longitude == null) && form.isValid()) {
      form.reject(latitude == null ? "latitude" : "longitude", "station.place.both");
    }
    return new StationProfile(
        StationForm.phone(form, "phone"),
        latitude,
        longitude,
        form.day("signOn").orElse(null),
        form.text("services", 2000).replace(':', '：').replace("\r", ""),
        form.text("equipment", 1000).replace("\r", ""),
        point ? form.text("compound", 100) : "",
        point ? form.text("propertyCompany", 100) : "");
  }

  /** The teams ticked; a strange value is no team. */
  static List<Long> teams(Form form) {
    return form.all("teams").stream()
        .filter(one -> one.matches("[0-9]{1,18}"))
        .map(Long::valueOf)
        .toList();
  }

  static Form show(StationProfile profile) {
    return Form.empty()
        .put("phone", profile.phone())
        .put("latitude", plain(profile.latitude()))
        .put("longitude", plain(profile.longitude()))
        .put("signOn", profile.signOn())
        .put("services", profile.services())
        .put("equipment", profile.equipment())
        .put("compound", profile.compound())
        .put("propertyCompany", profile.propertyCompany());
  }

  static @Nullable String plain(@Nullable BigDecimal degrees) {
    return degrees == null ? null : degrees.stripTrailingZeros().toPlainString();
  }

  private static @Nullable BigDecimal degrees(
      Form form, String field, BigDecimal least, BigDecimal most) {
    String typed = StationForm.halfWidth(form.text(field));
    if (typed.isEmpty()) {
      return null;
    }
    if (DEGREES.matcher(typed).matches()) {
      BigDecimal degrees = new BigDecimal(typed);
      if (degrees.compareTo(least) >= 0 && degrees.compareTo(most) <= 0) {
        return degrees;
      }
    }
    form.reject(field, "station.place.wrong", least, most);
    return null;
  }
}
