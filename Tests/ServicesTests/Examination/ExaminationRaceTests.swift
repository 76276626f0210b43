import Database
import Services
import Storage
import TestKit
import Testing
import Titles

/// Two at once: exactly one wins, the other is told what happened.
@Suite struct ExaminationRaceTests {
  private func race(
    _ ground: ExaminationGround, _ requests: [(ActionRequest, Viewer)]
  ) async -> (won: Int, sentences: [String]) {
    let actions = ActionService(platform: ground.test.platform)
    return await withTaskGroup(of: String?.self) { group in
      for (request, viewer) in requests {
        group.addTask {
          do {
            _ = try await actions.perform(request, by: viewer)
            return nil
          } catch let refusal as Refusal {
            return refusal.reasons.map(\.sentence).joined()
          } catch {
            return "\(error)"
          }
        }
      }
      var won = 0
      var sentences: [String] = []
      for await outcome in group {
        if let outcome { sentences.append(outcome) } else { won += 1 }
      }
      return (won, sentences)
    }
  }

  private func version(_ ground: ExaminationGround) async throws -> Int {
    try await ground.test.store.database.read { reader in
      try reader.value("SELECT version FROM applications WHERE id = \(ground.filed.id)") ?? 0
    }
  }

  @Test func twentyHandlersClaimOneApplication() async throws {
    let ground = try await TestPlatform().examinationGround(usesClaims: true)
    let visit = try await ground.visit(to: ground.employer)
    let version = try await version(ground)
    let requests = (0..<20).map { index in
      (ActionRequest(.claim, on: ground.filed.id, at: visit, version: version), index % 2 == 0 ? ground.clerk : ground.colleague)
    }
    let outcome = await race(ground, requests)
    #expect(outcome.won == 1)
    #expect(outcome.sentences.count == 19)
    #expect(outcome.sentences.allSatisfy { $0.contains("“签收申报书”，本次操作没有执行；请刷新后按最新情况办理。") })
    let claims: Int? = try await ground.test.store.database.read { reader in
      try reader.value("SELECT COUNT(*) FROM handling_records WHERE event = 'claimed'")
    }
    #expect(claims == 1)
  }

  @Test func theApplicantWithdrawsWhileTheUnitOpens() async throws {
    let ground = try await TestPlatform().examinationGround()
    let visit = try await ground.visit(to: ground.employer)
    let outcome = await race(
      ground,
      [
        (ActionRequest(.withdraw, on: ground.filed.id), ground.filed.viewer),
        (ActionRequest(.examine, on: ground.filed.id, at: visit), ground.clerk),
      ])
    #expect(outcome.won == 1)
    #expect(outcome.sentences.count == 1)
  }

  @Test func oneApprovesWhileTheOtherTerminates() async throws {
    let ground = try await TestPlatform().examinationGround()
    try await ground.act(.examine, at: ground.employer, by: ground.clerk)
    let visit = try await ground.visit(to: ground.employer)
    let version = try await version(ground)
    var end = ActionRequest(.terminate, on: ground.filed.id, at: visit, version: version)
    end.reason = "不满足基本条件"
    let outcome = await race(
      ground,
      [
        (ActionRequest(.approveAndPost, on: ground.filed.id, at: visit, version: version), ground.clerk),
        (end, ground.colleague),
      ])
    #expect(outcome.won == 1)
    #expect(outcome.sentences.first?.hasPrefix("您打开页面之后，经*已于 ") == true)
  }

  @Test func aDoubleClickIsCarriedOutOnce() async throws {
    let ground = try await TestPlatform().examinationGround()
    var request = ActionRequest(
      .approveAndPost, on: ground.filed.id, at: try await ground.visit(to: ground.employer), version: try await version(ground))
    request.key = "double"
    let outcome = await race(ground, [(request, ground.clerk), (request, ground.clerk), (request, ground.clerk)])
    #expect(outcome.won == 3)
    let posted: Int? = try await ground.test.store.database.read { reader in
      try reader.value("SELECT COUNT(*) FROM handling_records WHERE event = 'approvedAndPosted'")
    }
    #expect(posted == 1)
  }
}
