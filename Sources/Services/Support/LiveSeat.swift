import Database
import Storage
import Titles

/// Asks once more, in the transaction that writes, whether the viewer still has a menu: the session was read when the
/// request began, and a menu may have been taken away while an upload was on its way.
enum LiveSeat {
  /// - Throws: `NotFound` where the seat is gone, `Refusal` where the menu is.
  static func require(_ menu: UnitMenu, of viewer: Viewer, in unit: UnitID, _ reader: Reader) throws {
    try Access.decide(viewer, .use(menu), .unit(unit)).enforce("单位")
    let seats = SeatRepository()
    let seat =
      if let person = viewer.person {
        try seats.seats(of: person, in: reader).first { $0.unit == unit }
      } else {
        try seats.seat(of: unit, in: reader)
      }
    let current = Viewer(
      account: viewer.account, door: viewer.door, person: viewer.person, name: viewer.name, seats: seat.map { [$0] } ?? [])
    try Access.decide(current, .use(menu), .unit(unit)).enforce("单位")
  }
}
