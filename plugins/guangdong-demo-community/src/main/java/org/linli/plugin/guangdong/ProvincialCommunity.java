package org.linli.plugin.guangdong;

import org.jspecify.annotations.Nullable;

/**
 * One of the thirty provincial demonstration communities of 2022 (GD-20), joined to the national
 * list of divisions by code.
 *
 * @param number its number in annex 5
 * @param tenant the id of its city's tenant
 * @param printed where and what it is, as the annex prints it
 * @param divisionCode its twelve digits; null where no committee of that name exists
 * @param parentCode for a place without a committee, the smallest division that the annex names
 * @param name the committee's name in the national list, or the place's own
 * @param note what someone who checks the join should know, in Chinese; empty for nothing
 */
record ProvincialCommunity(
    int number,
    String tenant,
    String printed,
    @Nullable String divisionCode,
    @Nullable String parentCode,
    String name,
    String note) {

  /** Whether it is a named place without a committee of its own, such as an estate. */
  boolean isNamedPlace() {
    return divisionCode == null;
  }
}
