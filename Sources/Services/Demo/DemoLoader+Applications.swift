import Database
import Logging
import Storage
import Titles

extension DemoLoader {
  /// Applications at several places on their way, in the working days before now.
  ///
  /// They are made one after the other; where one can't be made (the working calendar doesn't reach back far enough), the
  /// log says so and the demonstration goes on without it.
  func makeApplications() async throws {
    typealias Maker = (DemoHistory, AuthoritySettingID) async throws -> Void
    let makers: [(String, Business, Maker)] = [
      ("decided", .initialDetermination, { try await makeDecided($0, $1) }),
      ("confirmed", .confirmation, { try await makeConfirmed($0, $1) }),
      ("arrived", .initialDetermination, { try await makeArrived($0, $1) }),
      ("moved", .confirmation, { try await makeMoved($0, $1) }),
      ("posted", .initialDetermination, { try await makePosted($0, $1) }),
      ("draft", .initialDetermination, { try await makeDraft($0, $1) }),
    ]
    for (name, business, make) in makers {
      guard let setting = try await setting(of: business) else { continue }
      await attempt("applications.\(name)") { try await make(DemoHistory(platform), setting) }
    }
  }

  /// Loads a part unless it has been loaded before; where it can't be made, the log says so.
  func attempt(_ part: String, _ body: () async throws -> Void) async {
    do {
      try await once(part, body)
    } catch let refusal as Refusal {
      let sentences = refusal.reasons.map(\.sentence).joined()
      platform.logger.warning("demo part not made", metadata: ["part": "\(part)", "reason": "\(sentences)"])
    } catch {
      platform.logger.warning("demo part not made", metadata: ["part": "\(part)", "reason": "\(type(of: error))"])
    }
  }

  private func setting(of business: Business) async throws -> AuthoritySettingID? {
    guard let authority = data.authorities.first(where: { $0.business == business }) else { return nil }
    let unit = try await index().unit(authority.unit)
    return try await AuthorityService(platform: platform).setting(of: unit, business: business)?.id
  }

  /// Passed by the accepting authority: one certificate stands, one was revoked.
  private func makeDecided(_ history: DemoHistory, _ setting: AuthoritySettingID) async throws {
    var applications: [ApplicationID] = []
    for applicant in ["applicant10", "applicant11"] {
      try history.go(18, hour: 9)
      var journey = DemoJourney(self, history, applicant: applicant, setting: setting)
      try await post(&journey, history)
      try history.go(11, hour: 10)
      let posting = PostingPeriod(from: try history.day(17), through: try history.day(12))
      try await journey.forward(by: "unit1-clerk1", to: "dept1", posting: posting)
      try history.go(10, hour: 10)
      try await journey.forward(by: "dept1", to: "bureau1")
      try history.go(9, hour: 10)
      try await journey.act(.claim, by: "bureau1-clerk1")
      try await journey.act(.pass, by: "bureau1-clerk1")
      applications.append(journey.application)
    }
    try await issue(applications, of: .initialDetermination, revoking: applications.last, history)
  }

  /// With the accepting authority, waiting to be claimed there.
  private func makeArrived(_ history: DemoHistory, _ setting: AuthoritySettingID) async throws {
    let journey = try await reachCenter(history, "applicant9", setting, days: 10)
    try history.go(2, hour: 10)
    try await journey.forward(by: "center1", to: "bureau1")
  }

  /// 职称确认, passed by the accepting authority, with its certificate.
  private func makeConfirmed(_ history: DemoHistory, _ setting: AuthoritySettingID) async throws {
    let journey = try await reachCenter(history, "applicant12", setting, days: 17)
    try history.go(10, hour: 15)
    try await journey.forward(by: "center1", to: "bureau1")
    try history.go(9, hour: 15)
    try await journey.act(.claim, by: "bureau1-clerk1")
    try await journey.act(.pass, by: "bureau1-clerk1")
    try await issue([journey.application], of: .confirmation, history)
  }

  /// 职称确认, with the talent center, whom its applicant reminds.
  private func makeMoved(_ history: DemoHistory, _ setting: AuthoritySettingID) async throws {
    let journey = try await reachCenter(history, "applicant13", setting, days: 9)
    try history.go(1, hour: 11)
    try await journey.act(.urge, by: "applicant13")
  }

  /// From the first page through unit2, which posts it, to center1.
  ///
  /// - Parameter days: how many working days ago it began; it is forwarded seven later.
  private func reachCenter(
    _ history: DemoHistory, _ applicant: String, _ setting: AuthoritySettingID, days: Int
  ) async throws -> DemoJourney {
    try history.go(days, hour: 9)
    var journey = DemoJourney(self, history, applicant: applicant, setting: setting)
    try await journey.fill()
    try await journey.submit()
    try await journey.act(.approveAndPost, by: "unit2")
    try history.go(days - 7, hour: 10)
    let posting = PostingPeriod(from: try history.day(days - 1), through: try history.day(days - 6))
    try await journey.forward(by: "unit2", to: "center1", posting: posting)
    return journey
  }

  /// Posted by its employer for two working days.
  private func makePosted(_ history: DemoHistory, _ setting: AuthoritySettingID) async throws {
    try history.go(2, hour: 9)
    var journey = DemoJourney(self, history, applicant: "applicant8", setting: setting)
    try await post(&journey, history)
  }

  /// Begun yesterday, the first sections filled in.
  private func makeDraft(_ history: DemoHistory, _ setting: AuthoritySettingID) async throws {
    try history.go(1, hour: 15)
    var journey = DemoJourney(self, history, applicant: "applicant7", setting: setting)
    try await journey.fill(2)
  }

  /// From the first page to 公示中 at unit1.
  private func post(_ journey: inout DemoJourney, _ history: DemoHistory) async throws {
    try await journey.fill()
    try await journey.submit()
    try await journey.act(.claim, by: "unit1-clerk1")
    try await journey.act(.approveAndPost, by: "unit1-clerk1")
  }
}
