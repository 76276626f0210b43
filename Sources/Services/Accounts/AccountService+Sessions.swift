import Database
import Storage
public import Titles

extension AccountService {
  /// The session of a token as it stands now, or nil where there is none any more.
  ///
  /// At most three indexed statements in one read: it stands before every page.
  public func session(_ text: String) async throws -> SignedInSession? {
    guard let token = Token(text) else { return nil }
    let now = platform.clock.now()
    let hash = token.hash
    let found = try await platform.store.database.read { reader in
      try current(hash, now: now, in: reader)
    }
    guard let found else { return nil }
    if found.stored.seenAt.adding(seconds: SessionLimits.note) <= now {
      try await platform.store.database.write { transaction in
        try sessions.touch(hash, at: now, in: transaction)
      }
    }
    return found.session
  }

  private func current(
    _ token: TokenHash, now: Moment, in reader: Reader
  ) throws -> (stored: StoredSession, session: SignedInSession)? {
    guard let stored = try sessions.session(token, in: reader) else { return nil }
    guard SessionLimits.secondsLeft(createdAt: stored.createdAt, seenAt: stored.seenAt, now: now) != nil else { return nil }
    var seats: [Seat] = []
    if let unit = stored.unit {
      guard let seat = try self.seats.seat(of: unit, in: reader) else { return nil }
      seats = [seat]
    } else if let person = stored.person {
      seats = try self.seats.seats(of: person, in: reader)
    }
    if !stored.hasSecondFactor { seats = seats.map(\.withoutMenusWhereSecondFactorIsRequired) }
    let name = stored.unit == nil ? stored.name : seats.first?.unitName ?? stored.name
    let viewer = Viewer(
      account: stored.account, door: stored.door, person: stored.person, name: name, seats: seats,
      administrator: stored.administrator)
    // This request is a use of it, whether or not it is written down.
    let left = SessionLimits.secondsLeft(createdAt: stored.createdAt, seenAt: max(stored.seenAt, now), now: now) ?? 0
    return (stored, SignedInSession(viewer: viewer, id: stored.publicID, secondsLeft: left, unread: stored.unread))
  }

  /// Ends the session of a token, on every node.
  public func signOut(_ text: String) async throws {
    guard let token = Token(text) else { return }
    try await platform.store.database.write { transaction in
      try sessions.end(token.hash, in: transaction)
    }
  }

  /// The viewer's open sessions, the last used first.
  public func openSessions(of viewer: Viewer) async throws -> [OpenSession] {
    try await openSessions(of: viewer.account)
  }

  func openSessions(of account: AccountID) async throws -> [OpenSession] {
    let now = platform.clock.now()
    let found = try await platform.store.database.read { reader in
      try sessions.sessions(of: account, seenSince: now.adding(seconds: -SessionLimits.idle), in: reader)
    }
    let open = found.filter { SessionLimits.secondsLeft(createdAt: $0.createdAt, seenAt: $0.seenAt, now: now) != nil }
    return open.map(OpenSession.init)
  }

  /// Ends one of the viewer's sessions.
  ///
  /// - Throws: `NotFound` where it isn't theirs or has ended.
  public func endSession(_ publicID: String, of viewer: Viewer) async throws {
    let now = platform.clock.now()
    try await platform.store.database.write { transaction in
      guard try sessions.end(publicID, of: viewer.account, in: transaction) else { throw NotFound("登录会话") }
      try audit.append("account.session-ended", on: viewer.account.rawValue, by: viewer.account, at: now, in: transaction)
    }
  }

  /// Ends all sessions of the viewer but this one, and says how many there were.
  public func endOtherSessions(of session: SignedInSession) async throws -> Int {
    let account = session.viewer.account
    let now = platform.clock.now()
    return try await platform.store.database.write { transaction in
      let count = try sessions.endAll(of: account, but: session.id, in: transaction)
      if count > 0 { try audit.append("account.sessions-ended", on: account.rawValue, by: account, at: now, in: transaction) }
      return count
    }
  }
}
