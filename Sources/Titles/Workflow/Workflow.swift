/// The workflow of 职称初定 and 职称确认 as a table (个人用户操作手册 3–4, 法人用户操作手册 6).
///
/// Everything that may happen to an application stands here once. `evaluate` is pure: the same case, action, actor and
/// facts always give the same outcome.
public enum Workflow {
  /// The rows, in the order of the manuals.
  public static let transitions: [Transition] = applicantRows + examinationRows + onwardRows + backwardRows

  private static let unitGuards: [WorkflowGuard] = [.isSeated, .isNotOwn]
  private static let handlerGuards: [WorkflowGuard] = [.isSeated, .isNotOwn, .isHandler]
  private static let anyStop: Set<Stop> = Set(Stop.allCases)

  private static let applicantRows: [Transition] = [
    Transition(
      action: .submit, from: [.draft, .returned], stops: [], visits: [],
      guards: [.isApplicant, .hasFirstStop, .isComplete, .hasNoBlockingFinding, .authorityIsOpen],
      to: .inProgress, visitTo: nil, movement: .toFirstStop, event: .submitted, effects: [.keepSnapshot, .tellUnit]),
    Transition(
      action: .withdraw, from: [.inProgress], stops: [], visits: [],
      guards: [.isApplicant, .isUntouchedSinceSubmission],
      to: .draft, visitTo: nil, movement: .toApplicant, event: .withdrawn, effects: []),
    Transition(
      action: .delete, from: [.draft, .returned], stops: [], visits: [],
      guards: [.isApplicant],
      to: .deleted, visitTo: nil, movement: .ends, event: .deleted, effects: []),
    // The manual's list shows 删除 beside 撤回: as long as nobody has touched it, one is as good as the other.
    Transition(
      action: .delete, from: [.inProgress], stops: [], visits: [],
      guards: [.isApplicant, .isUntouchedSinceSubmission],
      to: .deleted, visitTo: nil, movement: .ends, event: .deleted, effects: []),
    Transition(
      action: .urge, from: [.inProgress], stops: [], visits: [],
      guards: [.isApplicant, .remindsOnce],
      to: nil, visitTo: nil, movement: .stays, event: .urged, effects: [.tellUnit, .tellHandler]),
    Transition(
      action: .askReturn, from: [.inProgress], stops: [], visits: [],
      guards: [.isApplicant, .isTouchedSinceSubmission, .remindsOnce, .reasonIsGiven],
      to: nil, visitTo: nil, movement: .stays, event: .returnAsked, effects: [.tellUnit, .tellHandler]),
  ]

  private static let examinationRows: [Transition] = [
    Transition(
      action: .claim, from: [.inProgress], stops: anyStop, visits: [.awaitingClaim],
      guards: unitGuards,
      to: nil, visitTo: .underExamination, movement: .stays, event: .claimed, effects: []),
    Transition(
      action: .examine, from: [.inProgress], stops: anyStop, visits: [.underExamination, .posting],
      guards: handlerGuards,
      to: nil, visitTo: nil, movement: .stays, event: nil, effects: []),
    Transition(
      action: .takeOver, from: [.inProgress], stops: anyStop, visits: [.underExamination, .posting],
      guards: unitGuards + [.isOtherHandler],
      to: nil, visitTo: nil, movement: .stays, event: .takenOver, effects: []),
    Transition(
      action: .approveAndPost, from: [.inProgress], stops: [.employer], visits: [.underExamination],
      guards: handlerGuards + [.isBeforeDeadline],
      to: nil, visitTo: .posting, movement: .stays, event: .approvedAndPosted, effects: [.tellApplicant]),
  ]

  private static let onwardRows: [Transition] = [
    Transition(
      action: .forward, from: [.inProgress], stops: [.employer], visits: [.posting],
      guards: handlerGuards + [
        .isBeforeDeadline, .isGuaranteed, .postingFits, .postingFollowsApproval, .isRecommended,
        .nextUnitFits,
      ],
      to: nil, visitTo: .forwarded, movement: .toNextUnit, event: .forwarded, effects: [.tellApplicant, .tellUnit]),
    Transition(
      action: .forward, from: [.inProgress], stops: [.superior], visits: [.underExamination],
      guards: handlerGuards + [.isBeforeDeadline, .isRecommended, .nextUnitFits],
      to: nil, visitTo: .forwarded, movement: .toNextUnit, event: .forwarded, effects: [.tellApplicant, .tellUnit]),
    Transition(
      action: .recall, from: [.inProgress], stops: [.employer], visits: [.forwarded],
      guards: unitGuards + [.nextIsUntouched],
      to: nil, visitTo: .posting, movement: .fromNextUnit, event: .recalled, effects: []),
    Transition(
      action: .recall, from: [.inProgress], stops: [.superior], visits: [.forwarded],
      guards: unitGuards + [.nextIsUntouched],
      to: nil, visitTo: .underExamination, movement: .fromNextUnit, event: .recalled, effects: []),
    Transition(
      action: .pass, from: [.inProgress], stops: [.accepting], visits: [.underExamination],
      guards: handlerGuards + [.isBeforeDeadline],
      to: .concluded, visitTo: .concluded, movement: .ends, event: .passed, effects: [.tellApplicant, .awaitCertificate]),
  ]

  private static let backwardRows: [Transition] = [
    Transition(
      action: .sendBack, from: [.inProgress], stops: anyStop, visits: [.underExamination, .posting],
      guards: handlerGuards + [.returnNodeFits, .reasonIsGiven, .correctionFits],
      to: nil, visitTo: .returned, movement: .toReturnNode, event: .returned, effects: [.tellApplicant, .tellUnit]),
    Transition(
      action: .refuse, from: [.inProgress], stops: [.superior, .accepting], visits: [.awaitingClaim, .underExamination],
      guards: unitGuards + [.isUntouched, .reasonIsGiven],
      to: nil, visitTo: .returned, movement: .toSender, event: .refused, effects: [.tellUnit]),
    Transition(
      action: .terminate, from: [.inProgress], stops: anyStop, visits: [.underExamination, .posting],
      guards: handlerGuards + [.reasonIsGiven],
      to: .terminated, visitTo: .terminated, movement: .ends, event: .terminated, effects: [.tellApplicant, .barForTheYear]),
  ]
}
