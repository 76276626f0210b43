/// How an application moves: from one case to the next, visits included.
extension Workflow {
  static func moved(
    _ application: Case, by row: Transition, _ visit: Visit?, _ actor: WorkflowActor, _ input: WorkflowInput
  ) -> Case {
    var after = application
    if let state = row.to { after.state = state }
    if let visit { touch(&after, visit, row, actor, input) }
    if let reminder = row.action.reminder, let current = after.current {
      // Who asked for it back doesn't take that back by asking to go on.
      after.update(current) { $0.reminder = $0.reminder == .returnAsked ? .returnAsked : reminder }
    }
    switch row.movement {
    case .stays: break
    case .toFirstStop: submit(&after, input)
    case .toApplicant, .ends: leave(&after, row)
    case .toNextUnit: forward(&after, from: visit, input)
    case .toReturnNode: sendBack(&after, from: visit, input)
    case .toSender: refuse(&after, from: visit)
    case .fromNextUnit: recall(&after, to: visit)
    }
    return after
  }

  /// What acting does to the visit itself.
  private static func touch(
    _ application: inout Case, _ visit: Visit, _ row: Transition, _ actor: WorkflowActor, _ input: WorkflowInput
  ) {
    let revision = application.revision
    application.update(visit.id) { changed in
      if let state = row.visitTo { changed.state = state }
      if row.visitTo != nil, row.action != .claim { changed.reminder = nil }
      switch row.action {
      case .claim, .takeOver: changed.handler = actor.account
      case .refuse, .recall: return
      default: changed.handler = changed.handler ?? actor.account
      }
      changed.isTouched = true
      if row.action == .approveAndPost, changed.postedRevision != revision {
        changed.postedRevision = revision
        changed.postedSince = input.now.day
      }
    }
  }

  private static func submit(_ application: inout Case, _ input: WorkflowInput) {
    application.revision += 1
    let isSameEmployer = application.visits.contains {
      $0.stop == .employer && $0.unit == application.firstStop && $0.state == .forwarded
    }
    if let direct = application.visit(application.directReturn), isSameEmployer {
      application.update(direct.id) { $0.arrive(usesClaims: input.nextUnitUsesClaims) }
      application.current = direct.id
    } else if let unit = application.firstStop {
      application.closeForwarded()
      application.withdrawEmployers(except: unit)
      application.arrive(at: unit, as: .employer, position: 1, input)
    }
    application.directReturn = nil
  }

  /// The applicant takes it back, or it ends: nobody has it any more.
  private static func leave(_ application: inout Case, _ row: Transition) {
    if row.action == .withdraw || row.action == .delete, let current = application.current {
      application.update(current) { visit in
        visit.state = .withdrawn
        visit.reminder = nil
      }
    }
    if row.action == .withdraw || row.action == .delete { application.closeForwarded() }
    if application.state == .terminated || application.state == .concluded {
      // The units on the way see the end in the same tab as the unit that decided it.
      let end: VisitState = application.state == .concluded ? .concluded : .terminated
      for visit in application.visits where visit.state == .forwarded { application.update(visit.id) { $0.state = end } }
    }
    application.current = nil
    application.directReturn = nil
  }

  private static func forward(_ application: inout Case, from visit: Visit?, _ input: WorkflowInput) {
    guard let visit, let next = input.nextUnit else { return }
    let stop: Stop = next.id == application.authority ? .accepting : .superior
    application.arrive(at: next.id, as: stop, position: visit.position + 1, input)
  }

  private static func sendBack(_ application: inout Case, from visit: Visit?, _ input: WorkflowInput) {
    guard let visit else { return }
    if let node = application.visit(input.returnTo) {
      for between in application.visits where between.position > node.position && between.state == .forwarded {
        application.update(between.id) { $0.state = .returned }
      }
      application.update(node.id) { $0.arriveAgain() }
      application.current = node.id
      return
    }
    application.state = .returned
    application.current = nil
    application.directReturn = input.returnsDirectly && visit.stop != .employer ? visit.id : nil
    // It holds until the next return: what was taken back after a submission stays as limited as it was.
    application.openSections = input.correction.openSections
    if application.directReturn == nil { application.closeForwarded() }
  }

  private static func refuse(_ application: inout Case, from visit: Visit?) {
    guard let visit, let sender = application.visits.last(where: { $0.position < visit.position && $0.state == .forwarded })
    else { return }
    application.update(sender.id) { $0.arriveAgain() }
    application.current = sender.id
  }

  private static func recall(_ application: inout Case, to visit: Visit?) {
    guard let visit else { return }
    if let next = application.current {
      application.update(next) { taken in
        taken.state = .withdrawn
        taken.reminder = nil
      }
    }
    application.current = visit.id
  }
}

extension Case {
  /// Changes the visit with this id.
  mutating func update(_ id: VisitID, _ change: (inout Visit) -> Void) {
    guard let index = visits.firstIndex(where: { $0.id == id }) else { return }
    change(&visits[index])
  }

  /// The application went back past the units that had let it through: the way begins anew.
  mutating func closeForwarded() {
    for visit in visits where visit.state == .forwarded { update(visit.id) { $0.state = .returned } }
  }

  /// It goes to another employer now: a former one has no part in what is submitted from here on.
  mutating func withdrawEmployers(except unit: UnitID) {
    for visit in visits where visit.stop == .employer && visit.unit != unit { update(visit.id) { $0.state = .withdrawn } }
  }

  /// The application arrives at a unit: its old visit there goes on with the same handler, or a new one is opened.
  mutating func arrive(at unit: UnitID, as stop: Stop, position: Int, _ input: WorkflowInput) {
    if let index = visits.firstIndex(where: { $0.unit == unit && $0.stop == stop }) {
      let old = visits[index]
      var visit = Visit(
        id: old.id, unit: unit, stop: stop, position: position, state: old.state, handler: old.handler, deadline: old.deadline,
        postedRevision: old.postedRevision, postedSince: old.postedSince)
      visit.arrive(usesClaims: input.nextUnitUsesClaims)
      visits[index] = visit
      current = visit.id
    } else {
      let state: VisitState = input.nextUnitUsesClaims ? .awaitingClaim : .underExamination
      visits.append(Visit(id: input.newVisit, unit: unit, stop: stop, position: position, state: state))
      current = input.newVisit
    }
    visits.sort { $0.position < $1.position }
  }
}

extension Visit {
  /// Arrives from below: with its handler it goes on in 待审核, without one it is claimed first where the unit does so.
  mutating func arrive(usesClaims: Bool) {
    state = usesClaims && handler == nil ? .awaitingClaim : .underExamination
    isTouched = false
  }

  /// Comes back from above: it was examined here before, so it is the unit's again at once.
  mutating func arriveAgain() {
    state = .underExamination
    isTouched = true
  }
}
