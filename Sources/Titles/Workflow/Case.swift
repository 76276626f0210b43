/// An application as the workflow sees it: its state and the visits on its way.
public struct Case: Sendable, Equatable {
  /// The application.
  public let id: ApplicationID
  /// Who applies.
  public let applicant: PersonID
  /// Where it stands.
  public var state: ApplicationState
  /// How often it has been submitted.
  public var revision: Int
  /// The first stop: the employer, or the talent center for a freelancer.
  public var firstStop: UnitID?
  /// The accepting authority that was chosen.
  public let authority: UnitID
  /// Every visit, in the order of their places.
  public var visits: [Visit]
  /// The visit that has the application; nil while the applicant has it or it has ended.
  public var current: VisitID?
  /// The stop that sent it back and wants the next submission directly (下次提交直接返回本单位).
  public var directReturn: VisitID?
  /// The sections that the applicant may change since the last return limited them; nil: all of them.
  public var openSections: Set<String>?

  /// Made of these parts.
  public init(
    id: ApplicationID, applicant: PersonID, state: ApplicationState, revision: Int, firstStop: UnitID?, authority: UnitID,
    visits: [Visit] = [], current: VisitID? = nil, directReturn: VisitID? = nil, openSections: Set<String>? = nil
  ) {
    self.id = id
    self.applicant = applicant
    self.state = state
    self.revision = revision
    self.firstStop = firstStop
    self.authority = authority
    self.visits = visits
    self.current = current
    self.directReturn = directReturn
    self.openSections = openSections
  }

  /// The visit that has the application.
  public var currentVisit: Visit? { visits.first { $0.id == current } }

  /// The visit with this id.
  public func visit(_ id: VisitID?) -> Visit? { visits.first { $0.id == id } }

  /// The stops that `visit` may send the application back to, nearest last: those before it that let it through.
  public func earlierStops(than visit: Visit) -> [Visit] {
    visits.filter { $0.position < visit.position && $0.state == .forwarded }
  }
}
