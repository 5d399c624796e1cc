package org.linli.need;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * What is asked for, checked as the form on the page is.
 *
 * @param source CLERK for who rang or came, MEETING for what a meeting gathered
 * @param kind one of the kinds that the tenant offers
 * @param urgency NORMAL, SOON or URGENT
 * @param wantedOn a day that suits; none for any
 * @param wantedPart ANY, MORNING, AFTERNOON or EVENING
 * @param what in words, without anybody's name
 * @param beneficiary OLD, YOUNG, DISABLED, HARDSHIP, RESIDENT or COMMUNITY
 * @param place where help is needed; kept sealed
 * @param name who asks; kept sealed
 * @param phone their number; kept sealed
 * @param agree whether they were told what is done with it, and agree
 * @param anyway whether it is taken although the like was asked for lately
 */
@Serdeable
record NewNeed(
    @Nullable String source,
    @Nullable String kind,
    @Nullable String urgency,
    @Nullable String wantedOn,
    @Nullable String wantedPart,
    @Nullable String what,
    @Nullable String beneficiary,
    @Nullable String beneficiaryName,
    @Nullable String place,
    @Nullable String name,
    @Nullable String phone,
    @Nullable Boolean agree,
    @Nullable Boolean anyway) {

  Form form() {
    return Form.empty()
        .put("source", source)
        .put("kind", kind)
        .put("urgency", urgency)
        .put("wantedOn", wantedOn)
        .put("wantedPart", wantedPart)
        .put("what", what)
        .put("beneficiary", beneficiary)
        .put("beneficiaryName", beneficiaryName)
        .put("place", place)
        .put("name", name)
        .put("phone", phone)
        .put("agree", agree)
        .put("anyway", anyway);
  }
}
