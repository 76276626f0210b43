public import Titles

/// 申报书审核: one application as a unit examines it.
public struct Examination: Sendable, Equatable {
  /// The visit to this unit.
  public let visit: VisitID
  /// What the unit is to the application.
  public let stop: Stop
  /// Where the visit stands.
  public let state: VisitState
  /// The version that every action on this page is decided on.
  public let version: Int
  /// 办理人, masked; empty where there is none.
  public let handlerName: String
  /// 审核截止时间.
  public let deadline: Moment?
  /// What the applicant asks of this unit; nil where nothing.
  public let reminder: VisitReminder?
  /// What was submitted.
  public let form: ReadableForm
  /// Every file of the form with its trust grade, in the order of the form.
  public let files: [ExaminationFile]
  /// What differs from the submission that the units last had; empty for the first.
  public let changes: [FormChange]
  /// Which submission that was; 0 where there is none.
  public let comparedRevision: Int
  /// 修改意见 of the last return to the applicant, as long as this submission answers it.
  public let corrections: [CorrectionAnswer]
  /// The sections of the form, in order.
  public let sections: [SectionName]
  /// 审核意见 that this unit wrote down, by section.
  public internal(set) var notes: SectionNotes
  /// 申报条件预审, run again for the day of the submission; empty once the application has ended.
  public let findings: [Finding]
  /// What the levels below wrote.
  public let opinions: [LevelOpinion]
  /// 办理记录.
  public let history: HandlingHistory
  /// The actions that the state knows.
  public let actions: [ActionState]
  /// The stops that it may be sent back to, the nearest first; the applicant is always one besides.
  public let returnNodes: [ReturnNode]
  /// The day on which this unit approved it for posting, and the first day on which it may be forwarded.
  public let posting: PostingSpan?

  /// 呈报材料真实性保证书 with the applicant's name, where this unit would give it when it forwards; else nil.
  public let guarantee: ReferenceText?

  /// The same with what was typed and not kept.
  public func showing(_ texts: [String: String]) -> Examination {
    var shown = self
    shown.notes = notes.showing(texts)
    return shown
  }

  /// The returns and refusals so far, the newest first.
  public var returns: [HandlingHistory.Row] { history.rows.filter { $0.event == .returned || $0.event == .refused } }

  /// Why this unit has it again: the unit above it refused it or sent it back, and nothing was decided since.
  public var comesBack: HandlingHistory.Row? {
    guard state.isOpen else { return nil }
    let passing: Set<WorkflowEvent> = [.claimed, .takenOver, .urged, .returnAsked]
    let last = history.rows.first { !passing.contains($0.event) }
    return last.flatMap { $0.event == .returned || $0.event == .refused ? $0 : nil }
  }

  /// What the applicant last asked of this unit, as the record has it.
  public var asked: HandlingHistory.Row? {
    reminder.flatMap { reminder in history.rows.first { $0.event == reminder.event } }
  }

  /// What may be done now.
  public var offered: [WorkflowAction] { actions.filter(\.isOffered).map(\.action) }

  /// The unit must open it (审核) before it decides: until then the sender or the applicant may still take it back.
  public let mustBeOpened: Bool
}
