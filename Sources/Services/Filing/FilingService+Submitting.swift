import Database
import Gateways
import Storage
public import Titles

extension FilingService {
  /// Submits an application (提交申报书): state, snapshot, handling record, messages and audit in one transaction.
  ///
  /// Everything that takes time is done before it: loading, checking, encoding. What it was decided on is looked at once
  /// more in the transaction; only where it has changed meanwhile is all of it done there. A key that was answered before
  /// gets the same answer and does nothing.
  ///
  /// - Throws: `Refusal` with every reason: problems of the form with their places, blocking findings, a closed authority,
  ///   a version that isn't the newest any more (`stale`); `NotFound` for anybody else's.
  public func submit(_ request: SubmissionRequest, by viewer: Viewer) async throws -> ActionResult {
    let person = try desk.person(viewer)
    let found: Found
    do {
      found = try await platform.store.database.read { reader in
        if let known = try answered(request, viewer, reader) { return .answered(known) }
        guard let document = try desk.persons.document(of: person, in: reader) else { throw NotFound("个人信息") }
        return .open(try load(request.application, by: viewer, in: reader), document)
      }
    } catch let refusal as Refusal {
      // The other click of a double click may have been carried out meanwhile.
      return try await answered(request, viewer, or: refusal)
    }
    switch found {
    case .answered(let known): return known
    case .open(let loaded, let document):
      return try await submit(request, loaded, await platform.registers.findings(of: document), viewer)
    }
  }

  /// What the first read of a submission finds.
  private enum Found: Sendable {
    case answered(ActionResult)
    case open(LoadedDraft, IdentityDocument)
  }

  private func submit(
    _ request: SubmissionRequest, _ loaded: LoadedDraft, _ registers: RegisterFindings, _ viewer: Viewer
  ) async throws -> ActionResult {
    let checked = checked(loaded, registers)
    let head = checked.draft.head
    if let version = request.version, version != head.version {
      let stale = Refusal("stale", "您打开预览之后，申报书的内容又有修改（可能在其他窗口），本次没有提交；请重新核对预览后再提交。")
      return try await answered(request, viewer, or: stale)
    }
    let submission = try Submission(checked, at: platform.clock.now(), platform)
    do {
      return try await platform.store.database.write { transaction in
        if try holds(loaded, in: transaction) { return try write(submission, request, viewer, transaction) }
        if let known = try answered(request, viewer, transaction) { return known }
        var again = try Submission(
          self.checked(try load(request.application, by: viewer, in: transaction), registers), at: platform.clock.now(),
          platform)
        again.version = submission.version
        return try write(again, request, viewer, transaction)
      }
    } catch DatabaseError.constraint(let failure) where failure.kind == .unique {
      throw try await refusal(failure, request, viewer)
    }
  }

  /// The answer that the same request got meanwhile; throws `refusal` where there is none.
  private func answered(
    _ request: SubmissionRequest, _ viewer: Viewer, or refusal: Refusal
  ) async throws -> ActionResult {
    let known = try await platform.store.database.read { try answered(request, viewer, $0) }
    guard let known else { throw refusal }
    return known
  }

  private func answered(_ request: SubmissionRequest, _ viewer: Viewer, _ reader: Reader) throws -> ActionResult? {
    try runner.answered(request.action, by: viewer, in: reader)
  }

  private func write(
    _ submission: Submission, _ request: SubmissionRequest, _ viewer: Viewer, _ transaction: Transaction
  ) throws -> ActionResult {
    var action = request.action
    action.version = submission.version
    if let known = try runner.answered(action, by: viewer, in: transaction) { return known }
    let result = try runner.run(action, by: viewer, submission: submission, in: transaction) { input in
      input.formProblems = submission.problems
      input.blockingFindings = submission.blocking
      input.authorityIsOpen = submission.isOpen
    }
    try desk.drafts.keepSnapshot(
      sealed: submission.sealed, sha256: submission.sha256, schemaVersion: submission.schemaVersion,
      revision: submission.revision,
      of: request.application, at: submission.entry.submittedAt, in: transaction)
    try IdentifierRepository(vault: platform.store.vault).keep(
      submission.identifiers, of: request.application, isFirst: submission.revision == 1, in: transaction)
    if let key = action.scopedKey {
      try IdempotencyRepository().remember(
        key, account: viewer.account, outcome: result.state.rawValue, at: submission.entry.submittedAt, in: transaction)
    }
    return result
  }

  /// The schema's word on what two submissions at once can do.
  private func refusal(
    _ failure: ConstraintFailure, _ request: SubmissionRequest, _ viewer: Viewer
  ) async throws -> any Error {
    guard failure.name.contains("applications.person_id") else { return DatabaseError.constraint(failure) }
    let applications = ApplicationRepository()
    let person = try desk.person(viewer)
    let others = try await platform.store.database.read { reader in
      try applications.head(request.application, in: reader).map { head in
        (business: head.business, numbers: try applications.underWay(of: person, head.business, besides: head.id, in: reader))
      }
    }
    guard let others else { return DatabaseError.constraint(failure) }
    return Refusal("one-open-application", PolicyRules.oneOpen(others.business, besides: others.numbers))
  }
}
