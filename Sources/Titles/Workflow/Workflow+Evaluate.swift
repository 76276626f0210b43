extension Workflow {
  /// Does `action` on `application`: the case afterwards with its record and effects.
  ///
  /// - Parameters:
  ///   - visit: the visit that a unit acts on; nil for an applicant's action.
  /// - Throws: `Refusal` with every reason that speaks against it.
  public static func evaluate(
    _ action: WorkflowAction, by actor: WorkflowActor, on application: Case, visit visitID: VisitID? = nil, _ input: WorkflowInput
  ) throws(Refusal) -> WorkflowOutcome {
    let visit = application.visit(visitID)
    guard let row = row(for: action, application, visit) else {
      throw Refusal([stateReason(action, application, visit)])
    }
    let reasons = row.guards.flatMap { $0.reasons(actor, application, visit, input) }
    guard reasons.isEmpty else { throw Refusal(reasons) }
    let after = moved(application, by: row, visit, actor, input)
    return WorkflowOutcome(
      after: after, event: row.event, detail: detail(of: row, application, visit, input), effects: effects(of: row, after))
  }

  /// Why `action` isn't offered at present; empty where its button shows. What the person fills in after pressing the
  /// button isn't asked for here.
  public static func obstacles(
    to action: WorkflowAction, by actor: WorkflowActor, on application: Case, visit visitID: VisitID? = nil,
    _ input: WorkflowInput
  ) -> [Reason] {
    let visit = application.visit(visitID)
    guard let row = row(for: action, application, visit) else { return [stateReason(action, application, visit)] }
    return row.guards.filter { !$0.needsInput }.flatMap { $0.reasons(actor, application, visit, input) }
  }

  /// The actions whose buttons show, in the order of the enumeration.
  public static func offered(
    to actor: WorkflowActor, on application: Case, visit visitID: VisitID? = nil, _ input: WorkflowInput
  ) -> [WorkflowAction] {
    let visit = application.visit(visitID)
    return WorkflowAction.allCases.filter { action in
      guard action.isApplicants == (visitID == nil), let row = row(for: action, application, visit) else { return false }
      return row.guards.allSatisfy { $0.needsInput || $0.reasons(actor, application, visit, input).isEmpty }
    }
  }

  /// The rows of each action: a page of a worklist asks for them some hundred times.
  private static let rows = Dictionary(grouping: transitions, by: \.action)

  private static func row(for action: WorkflowAction, _ application: Case, _ visit: Visit?) -> Transition? {
    rows[action]?.first { row in
      guard row.from.contains(application.state) else { return false }
      if action.isApplicants { return true }
      guard let visit else { return false }
      return row.stops.contains(visit.stop) && row.visits.contains(visit.state)
    }
  }

  private static func stateReason(_ action: WorkflowAction, _ application: Case, _ visit: Visit?) -> Reason {
    let state = action.isApplicants ? application.state.label : (visit?.state.label ?? application.state.label)
    return Reason("state", "该申报书目前为“\(state)”，不能“\(action.label)”；可能已有人办理，请刷新后查看办理记录。")
  }

  private static func effects(of row: Transition, _ after: Case) -> [WorkflowEffect] {
    // A return to the applicant leaves no unit to tell.
    row.effects.filter { $0 != .tellUnit || after.current != nil }
  }

  /// Which sections a return leaves open, where it limits them.
  private static func limits(_ input: WorkflowInput) -> String {
    guard let open = input.correction.openSections else { return "" }
    let titles = input.sections.filter { open.contains($0.id) }.map { "“\($0.title)”" }
    return "（仅限修改\(titles.joined())）"
  }

  private static func detail(of row: Transition, _ application: Case, _ visit: Visit?, _ input: WorkflowInput) -> String {
    switch row.event {
    case .returned:
      let node = input.returnTo == nil ? "个人" : input.names.returnNode
      return "退回给\(node)，原因：\(input.reason)\(limits(input))"
    case .refused, .terminated, .returnAsked: return "原因：\(input.reason)"
    case .forwarded: return "报送至\(input.names.nextUnit)"
    case .takenOver:
      let before = input.names.handler.isEmpty ? "无" : input.names.handler
      return "办理人由\(before)变更为\(input.names.actor)"
    case .approvedAndPosted where visit?.postedRevision == application.revision:
      return "内容未变，沿用 \(visit?.postedSince?.description ?? "") 起的公示"
    default: return "无"
    }
  }
}
