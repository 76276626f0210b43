import Database
import Storage
import Titles

extension DemoLoader {
  /// 系统管理员 of the demonstration as they are seen once signed in.
  func administrator(_ username: String) async throws -> Viewer {
    let entry = try await index().entry(username)
    return Viewer(account: entry.account, door: .office, person: nil, name: entry.name, seats: [], administrator: .system)
  }

  /// An account of the demonstration as it is seen once signed in: the services are asked in its name.
  func viewer(_ username: String) async throws -> Viewer {
    try await platform.store.database.read { reader in
      let entry = try DemoIndex(reader).entry(username)
      if let unit = entry.unit {
        let seat = try SeatRepository().seat(of: unit, in: reader)
        return Viewer(account: entry.account, door: .unit, person: nil, name: entry.name, seats: [seat].compactMap { $0 })
      }
      let seats = try entry.person.map { try SeatRepository().seats(of: $0, in: reader) } ?? []
      return Viewer(account: entry.account, door: .personal, person: entry.person, name: entry.name, seats: seats)
    }
  }
}
