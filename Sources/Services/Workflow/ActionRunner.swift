import Database
import Storage
import Titles

/// Runs one workflow action inside a transaction: loads, decides, writes the new state with its version, the handling
/// record, the audit row and the messages. The only caller of `Workflow.evaluate` that writes.
struct ActionRunner: Sendable {
  let platform: Platform
  let cases = CaseRepository()
  let records: HandlingRecordRepository
  let audit: AuditLog

  init(platform: Platform) {
    self.platform = platform
    records = HandlingRecordRepository(vault: platform.store.vault)
    audit = AuditLog(vault: platform.store.vault)
  }

  /// The application as `viewer` may act on it: nothing of it shows to anybody else.
  func load(_ request: ActionRequest, for viewer: Viewer, in reader: Reader) throws -> StoredCase {
    guard let stored = try cases.load(request.application, in: reader) else { throw NotFound("申报书") }
    if request.action.isApplicants {
      guard viewer.person == stored.state.applicant else { throw NotFound("申报书") }
    } else {
      guard let visit = stored.state.visit(request.visit), viewer.seat(in: visit.unit) != nil else { throw NotFound("申报书") }
    }
    return stored
  }

  /// The actor of the request.
  func actor(of request: ActionRequest, _ viewer: Viewer, _ stored: StoredCase) -> WorkflowActor {
    let seat = stored.state.visit(request.visit).flatMap { viewer.seat(in: $0.unit) }
    return viewer.actor(for: stored.business, at: seat)
  }

  /// Runs it.
  ///
  /// - Parameters:
  ///   - submission: what a submission brings along.
  ///   - facts: adds what only the caller knows (the form's problems) to the input.
  /// - Throws: `Refusal` with all reasons, `NotFound`, `DatabaseError`.
  func run(
    _ request: ActionRequest, by viewer: Viewer, submission: Submission? = nil, in transaction: Transaction,
    facts: (inout WorkflowInput) throws -> Void = { _ in }
  ) throws -> ActionResult {
    var stored = try load(request, for: viewer, in: transaction)
    if let submission { stored.state.firstStop = submission.firstStop }
    if let unit = stored.state.visit(request.visit)?.unit, let menu = UnitMenu.examination(of: stored.business) {
      try LiveSeat.require(menu, of: viewer, in: unit, transaction)
    }
    try refuseStale(request, stored, transaction)
    let actor = actor(of: request, viewer, stored)
    let name = try actorName(viewer, transaction)
    var input = try input(for: request, by: name, stored, transaction)
    try facts(&input)
    let outcome = try Workflow.evaluate(request.action, by: actor, on: stored.state, visit: request.visit, input)
    return try write(outcome, request, viewer, stored, actor, name, submission, input, transaction)
  }

  private func refuseStale(_ request: ActionRequest, _ stored: StoredCase, _ reader: Reader) throws {
    guard let version = request.version, version != stored.version else { return }
    let last = try records.all(of: request.application, in: reader).last
    let what = last.map { "\($0.actorName)已于 \($0.at)“\($0.event.label)”" } ?? "申报书已有变化"
    throw Refusal("stale", "您打开页面之后，\(what)，本次操作没有执行；请刷新后按最新情况办理。")
  }

  private func write(
    _ outcome: WorkflowOutcome, _ request: ActionRequest, _ viewer: Viewer, _ stored: StoredCase, _ actor: WorkflowActor,
    _ name: String, _ submission: Submission?, _ input: WorkflowInput, _ transaction: Transaction
  ) throws -> ActionResult {
    let after = outcome.after
    try cases.save(
      after, before: stored, actorName: name, entry: submission?.entry, titleCode: submission?.titleCode, at: input.now,
      in: transaction)
    let pending = try pendingName(after, transaction)
    if let event = outcome.event {
      let draft = HandlingRecordRepository.Draft(
        at: input.now, account: viewer.account, actorName: Masking.name(name), unit: actor.unit, event: event,
        detail: outcome.detail, revision: after.revision, pendingUnit: after.currentVisit?.unit, pendingName: pending,
        deadline: after.currentVisit?.deadline)
      let position = try records.append(draft, to: after.id, in: transaction)
      if event == .returned, let visit = request.visit {
        try RemarkRepository().handOn(
          request.correction.remarks, from: visit, with: position, of: after.id, in: transaction)
      }
    }
    try audit.append(
      "application.\(request.action.rawValue)", on: after.id.rawValue, by: viewer.account,
      detail: request.visit?.rawValue ?? "", at: input.now, in: transaction)
    try keepForwarding(request, after, transaction)
    try carryOut(outcome, stored, request, input, transaction)
    return ActionResult(
      application: after.id, number: stored.number, action: request.action, state: after.state, pendingName: pending)
  }

  /// Who acts, by their full name: a person's own, or for the account of a unit its 法定代表人's.
  func actorName(_ viewer: Viewer, _ reader: Reader) throws -> String {
    try reader.value("SELECT name FROM accounts WHERE id = \(viewer.account)") ?? viewer.name
  }

  /// 待办单位/人: the handler masked, else the unit, else the applicant.
  private func pendingName(_ after: Case, _ reader: Reader) throws -> String {
    if let visit = after.currentVisit {
      if let handler = visit.handler {
        return Masking.name(try reader.value("SELECT name FROM accounts WHERE id = \(handler)") ?? "")
      }
      return try reader.value("SELECT name FROM units WHERE id = \(visit.unit)") ?? ""
    }
    guard after.state.isEditable else { return "" }
    let applicant: String? = try reader.value("SELECT name FROM persons WHERE id = \(after.applicant)")
    return Masking.name(applicant ?? "")
  }

  /// What the forwarding dialogs asked for stays with the visit that was forwarded.
  private func keepForwarding(_ request: ActionRequest, _ after: Case, _ transaction: Transaction) throws {
    guard request.action == .forward, let visit = request.visit else { return }
    let text = try request.recommendation.map(RecommendationCoding.encode)
    let sealed = try text.map { try platform.store.vault.seal($0, for: "visits.recommendation", of: visit.rawValue) }
    try transaction.run(
      """
      UPDATE visits SET posting_from = \(request.posting?.from), posting_through = \(request.posting?.through),
        recommendation_sealed = \(sealed)
      WHERE id = \(visit)
      """)
  }
}
