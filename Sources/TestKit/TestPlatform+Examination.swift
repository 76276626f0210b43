import Database
public import Services
import Storage
public import Titles

extension TestPlatform {
  /// An application that waits at its employer, with everybody who will examine it.
  ///
  /// - Parameters:
  ///   - business: what is applied for.
  ///   - usesClaims: the employer and the department use 签收.
  ///   - number: tells applicants apart.
  public func examinationGround(
    of business: Business = .initialDetermination, usesClaims: Bool = false, number: Int = 1
  ) async throws -> ExaminationGround {
    let ground = try await filingGround(number: number, usesClaims: usesClaims, for: business)
    let department = try await unit(
      "演示区教育委员会", number: 700 + number, kind: .supervisingDepartment, usesClaims: usesClaims)
    try await store.database.write { transaction in
      try transaction.run("UPDATE units SET superior_id = \(department.id) WHERE id = \(ground.employer.id)")
    }
    let filed = try await submittedApplication(number: number, on: ground)
    var clerks: [Viewer] = []
    for (index, name) in ["经办甲", "经办乙"].enumerated() {
      let person = try await person(name, number: 800 + 10 * number + index)
      try await link(person, to: ground.employer, menus: Set([.home, UnitMenu.examination(of: business)].compactMap { $0 }))
      clerks.append(try await viewer(person))
    }
    return ExaminationGround(
      test: self, ground: ground, filed: filed, department: department, clerk: clerks[0], colleague: clerks[1],
      departmentViewer: try await viewer(department), authorityViewer: try await viewer(ground.authority))
  }

  /// The visit of an application to a unit.
  public func visit(of application: ApplicationID, to unit: UnitID) async throws -> VisitID {
    let found: VisitID? = try await store.database.read { reader in
      try reader.value(
        "SELECT id FROM visits WHERE application_id = \(application) AND unit_id = \(unit) ORDER BY position DESC LIMIT 1")
    }
    guard let found else { throw NotFound("申报书") }
    return found
  }
}

extension ExaminationGround {
  /// The visit to this unit.
  public func visit(to unit: UnitID) async throws -> VisitID { try await test.visit(of: filed.id, to: unit) }

  /// Does one action at a unit, as its page would.
  @discardableResult
  public func act(
    _ action: WorkflowAction, at unit: UnitID, by viewer: Viewer, _ change: (inout ActionRequest) -> Void = { _ in }
  ) async throws -> ActionResult {
    var request = ActionRequest(action, on: filed.id, at: try await visit(to: unit))
    change(&request)
    return try await ActionService(platform: test.platform).perform(request, by: viewer)
  }

  /// The employer has approved it: it is being posted from Wednesday 2025-08-20, through Tuesday 2025-08-26 at least.
  public func approve() async throws {
    try await act(.approveAndPost, at: employer, by: clerk)
  }

  /// The posting is over, on Wednesday 2025-08-27 at nine.
  public func waitForPosting() {
    test.clock.now = Moment(Day(year: 2025, month: 8, day: 27) ?? Day(ordinal: 0), hour: 9)
  }

  /// The employer forwards it to this unit.
  public func forward(to next: UnitID) async throws {
    try await act(.forward, at: employer, by: clerk) { request in
      request.posting = ExaminationGround.posting
      request.recommendation = ExaminationGround.recommendation
      request.nextUnit = next
    }
  }

  /// A posting of five working days from the day of ``approve()`` on.
  public static let posting = PostingPeriod(
    from: Day(year: 2025, month: 8, day: 20) ?? Day(ordinal: 0),
    through: Day(year: 2025, month: 8, day: 26) ?? Day(ordinal: 0))

  /// What an employer writes.
  public static let recommendation = Recommendation(
    personInCharge: "负责甲", phone: "023-00000001", opinion: "材料属实，同意推荐。", guarantees: true)
}
