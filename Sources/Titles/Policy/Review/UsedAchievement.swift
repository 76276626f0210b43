/// A paper, patent, award or certificate of this application that an earlier, passed application used already.
public struct UsedAchievement: Hashable, Sendable {
  /// The title of its section (论文情况).
  public var section: String
  /// Its name.
  public var name: String
  /// The number of the earlier application.
  public var application: String

  /// Made of these parts.
  public init(section: String, name: String, application: String) {
    self.section = section
    self.name = name
    self.application = application
  }
}
