public import Titles

/// An application as the workflow sees it, with the columns that pages and records need beside it.
public struct StoredCase: Sendable, Equatable {
  /// State and visits.
  public var state: Case
  /// 申报书编号.
  public let number: String
  /// Which business.
  public let business: Business
  /// Raised by every change; a page that decided on an older one is refused.
  public let version: Int
  /// The accepting authority's name.
  public let authorityName: String
  /// The schema version that it was started with.
  public let schemaVersion: Int
  /// The names of the units and handlers of its visits.
  public let visitNames: [VisitID: VisitNames]
  /// The applicant's name.
  public let applicantName: String

  /// Who stands behind a visit.
  public struct VisitNames: Sendable, Equatable {
    /// The unit's name.
    public let unit: String
    /// The handler's name, empty where there is none.
    public let handler: String
    /// The unit uses 签收.
    public let usesClaims: Bool
  }

  /// The units that have it or had it: they may look at it. A visit that was taken back before the unit touched it
  /// doesn't count.
  public var units: [UnitID] { state.visits.filter { $0.state != .withdrawn }.map(\.unit) }
}
