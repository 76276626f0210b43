/// Who is signed in, with everything that access decisions ask about them.
public struct Viewer: Sendable, Equatable {
  /// The account.
  public let account: AccountID
  /// The door that the account belongs to.
  public let door: Door
  /// The natural person; nil for the account of a unit.
  public let person: PersonID?
  /// The name in the header: a person's, or the unit's.
  public let name: String
  /// The units in whose name they may act.
  public let seats: [Seat]
  /// Which of the three administrators they are; nil for everybody else.
  public let administrator: AdministratorRole?

  /// Made of these parts.
  public init(
    account: AccountID, door: Door, person: PersonID?, name: String, seats: [Seat], administrator: AdministratorRole? = nil
  ) {
    self.account = account
    self.door = door
    self.person = person
    self.name = name
    self.seats = seats
    self.administrator = administrator
  }

  /// The seat in this unit, if they have one.
  public func seat(in unit: UnitID) -> Seat? { seats.first { $0.unit == unit } }

  /// The actor of a workflow action: for a unit's where `seat` is given, else the applicant.
  public func actor(for business: Business, at seat: Seat? = nil) -> WorkflowActor {
    let menu = UnitMenu.examination(of: business)
    let mayExamine = menu.flatMap { seat?.menus.contains($0) } ?? false
    return WorkflowActor(account: account, person: person, unit: seat?.unit, mayExamine: mayExamine)
  }
}
