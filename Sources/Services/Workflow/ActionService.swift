import Database
import Storage
public import Titles

/// What applicants and units do to applications, one at a time or in bulk. Submitting has a service of its own.
public struct ActionService: Sendable {
  private let platform: Platform
  private let runner: ActionRunner

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    runner = ActionRunner(platform: platform)
  }

  /// Does one action in one transaction.
  ///
  /// A key that was answered before gets the same answer and does nothing.
  ///
  /// - Throws: `Refusal` with all reasons; `NotFound` for an application that isn't the viewer's to act on.
  public func perform(_ request: ActionRequest, by viewer: Viewer) async throws -> ActionResult {
    let runner = runner
    return try await platform.store.database.write { transaction in
      let keys = IdempotencyRepository()
      if let known = try runner.answered(request, by: viewer, in: transaction) { return known }
      let result = try runner.run(request, by: viewer, in: transaction)
      if let key = request.scopedKey {
        try keys.remember(
          key, account: viewer.account, outcome: result.state.rawValue, at: runner.platform.clock.now(), in: transaction)
      }
      return result
    }
  }

  /// Does one action on each of several visits: all that are allowed are done, the others say why not.
  public func performAll(_ requests: [ActionRequest], by viewer: Viewer) async throws -> BulkResult {
    var result = BulkResult()
    for request in requests {
      do {
        result.done.append(try await perform(request, by: viewer))
      } catch let refusal as Refusal {
        result.refused.append(.init(number: try await number(of: request), reasons: refusal.reasons))
      } catch is NotFound {
        result.refused.append(.init(number: "未知", reasons: [Reason("not-found", "没有找到这份申报书，可能已被撤回。")]))
      }
    }
    return result
  }

  private func number(of request: ActionRequest) async throws -> String {
    try await platform.store.database.read { reader in
      try reader.value("SELECT number FROM applications WHERE id = \(request.application)") ?? "未知"
    }
  }
}

extension ActionRunner {
  /// The answer to a request that was carried out before and still holds; nil for a new one, and for one whose result
  /// has been overtaken: that is decided anew, by the version it was made on.
  func answered(_ request: ActionRequest, by viewer: Viewer, in reader: Reader) throws -> ActionResult? {
    guard let key = request.scopedKey,
      let outcome = try IdempotencyRepository().outcome(of: key, account: viewer.account, in: reader)
    else { return nil }
    let standing = try standing(of: request, for: viewer, in: reader)
    return standing.state.rawValue == outcome ? standing : nil
  }

  /// Where an application stands, as the answer to a request that was carried out before.
  func standing(of request: ActionRequest, for viewer: Viewer, in reader: Reader) throws -> ActionResult {
    let stored = try load(request, for: viewer, in: reader)
    let last = try records.all(of: request.application, in: reader).last
    return ActionResult(
      application: stored.state.id, number: stored.number, action: request.action, state: stored.state.state,
      pendingName: last?.pendingName ?? "")
  }
}
