package org.opencac.codeset;

/**
 * A row of a general equivalence map (GEM): a code of the other system.
 *
 * @param code with its dot; empty when there is none
 * @param approximate whether the two codes differ in meaning
 * @param noMap whether the other system has no equivalent
 * @param combination whether it is only equivalent together with the other codes of its scenario
 * @param scenario number of the alternative it belongs to, from 1; 0 when not a combination
 * @param choiceList number of the place in the combination that it may fill, from 1; 0 likewise
 */
public record Equivalent(
    String code,
    boolean approximate,
    boolean noMap,
    boolean combination,
    int scenario,
    int choiceList) {

  static Equivalent of(String code, int flags) {
    return new Equivalent(
        code,
        flags / 10_000 == 1,
        flags / 1_000 % 10 == 1,
        flags / 100 % 10 == 1,
        flags / 10 % 10,
        flags % 10);
  }
}
