/// A work, paper, patent, award … that the applicant puts forward.
public struct Achievement: Hashable, Sendable {
  /// The title of its section (论文情况).
  public var section: String
  /// Its name.
  public var name: String
  /// The day that decides whether it was achieved since the present title: publication, grant, or the end of a work; nil
  /// where it still goes on or isn't filled in.
  public var achieved: Day?
  /// Whether it still goes on.
  public var isOngoing: Bool
  /// Whether the applicant says that it belongs to the time since the present title; nil where the section doesn't ask.
  public var claimsSinceTitle: Bool?
  /// Whether it is one of the 代表作.
  public var isRepresentative: Bool
  /// Whether proof was uploaded.
  public var hasEvidence: Bool

  /// Made of these parts.
  public init(
    section: String, name: String, achieved: Day? = nil, isOngoing: Bool = false, claimsSinceTitle: Bool? = nil,
    isRepresentative: Bool = false, hasEvidence: Bool = true
  ) {
    self.section = section
    self.name = name
    self.achieved = achieved
    self.isOngoing = isOngoing
    self.claimsSinceTitle = claimsSinceTitle
    self.isRepresentative = isRepresentative
    self.hasEvidence = hasEvidence
  }
}
