package dev.artel.paradigms.committee;

/**
 * The rules section of a committee's task file.
 *
 * @param terms what the law enforces
 * @param checks what the validators apply
 */
record CommitteeRules(CommitteeTerms terms, Checks checks) {
  static CommitteeRules defaults() {
    return new CommitteeRules(CommitteeTerms.defaults(), Checks.defaults());
  }
}
