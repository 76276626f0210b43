extension Finding {
  /// The same finding for those who examine: its sentence speaks of the applicant instead of to them.
  public var forExaminers: Finding {
    Finding(
      rule: rule, title: title, verdict: verdict, blocking: blocking, facts: facts,
      explanation: explanation.replacing("您", with: "申报人"), citation: citation)
  }
}
