public import Titles

/// 基本信息 as a page shows it.
public struct ProfileForm: Sendable, Equatable {
  /// The inputs in the order of the form.
  public let controls: [FieldControl]
  /// What stands above the form (填写说明).
  public let guidance: [String]
  /// What is missing or wrong as the answers stand.
  public let problems: [Reason]
  /// The version that this page shows.
  public let version: Int
  /// Whether it was saved before.
  public let isSaved: Bool
  /// The labels of the fields that a register filled and nobody has saved yet.
  public let prefilled: [String]

  /// Whether nothing is missing or wrong.
  public var isComplete: Bool { problems.isEmpty }
}
