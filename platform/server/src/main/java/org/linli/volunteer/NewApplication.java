package org.linli.volunteer;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/** An application, checked as the form on the page is. */
@Serdeable
record NewApplication(
    @Nullable Long community,
    boolean ward,
    @Nullable String name,
    @Nullable String idKind,
    @Nullable String idNumber,
    @Nullable String sex,
    @Nullable String birthDate,
    @Nullable String livingArea,
    @Nullable String phone,
    @Nullable String email,
    @Nullable List<String> skills,
    @Nullable List<String> services,
    @Nullable List<String> times,
    @Nullable String guardianName,
    @Nullable String guardianPhone,
    boolean agree,
    boolean agreeId) {

  Form form() {
    return Form.empty()
        .put("ward", ward)
        .put("name", name)
        .put("idKind", idKind)
        .put("idNumber", idNumber)
        .put("sex", sex)
        .put("birthDate", birthDate)
        .put("livingArea", livingArea)
        .put("phone", phone)
        .put("email", email)
        .putAll("skills", skills == null ? List.of() : skills)
        .putAll("services", services == null ? List.of() : services)
        .putAll("times", times == null ? List.of() : times)
        .put("guardianName", guardianName)
        .put("guardianPhone", guardianPhone)
        .put("agree", agree)
        .put("agreeId", agreeId);
  }
}
