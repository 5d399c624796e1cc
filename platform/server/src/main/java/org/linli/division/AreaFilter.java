package org.linli.division;

import java.util.List;
import org.linli.api.Scope;

/**
 * The part of their scope that someone wants to see; empty texts don't matter.
 *
 * @param county the code of a county
 * @param township the code of a township, of that county if one is named
 */
public record AreaFilter(String county, String township) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  public static AreaFilter of(String county, String township) {
    String known = county.matches("[0-9]{6}") ? county : "";
    return new AreaFilter(
        known, township.matches("[0-9]{9}") && township.startsWith(known) ? township : "");
  }

  /** Whether it lets everything through. */
  public boolean isEmpty() {
    return county.isEmpty() && township.isEmpty();
  }

  /**
   * What lies in both, the scope and the part.
   *
   * @param column the column that holds a community's path
   */
  public Condition within(String column, Scope scope) {
    Condition all = Condition.within(column, scope);
    String part = township.isEmpty() ? county : township;
    return part.isEmpty() ? all : all.and(Condition.within(column, new Scope(List.of(part))));
  }
}
