extension UnitMenu {
  /// The menu under which a unit examines applications of this business; nil for a business that isn't open yet.
  public static func examination(of business: Business) -> UnitMenu? {
    business == .initialDetermination ? .initialDeterminationExamination : nil
  }
}
