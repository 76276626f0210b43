public import Titles

/// A row of 我的申报 with what it offers.
public struct ApplicationRow: Sendable, Equatable {
  /// What the row shows.
  public let summary: ApplicationSummary
  /// The buttons, in order.
  public let actions: [ApplicantAction]
}
