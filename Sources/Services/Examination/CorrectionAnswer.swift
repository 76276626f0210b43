public import Titles

/// A remark of the last return, and whether the applicant has changed its section since.
public struct CorrectionAnswer: Sendable, Equatable {
  /// What was asked.
  public let remark: SectionRemark
  /// The section differs from what was returned.
  public let isChanged: Bool

  /// The remarks of the last return of the submission that `changes` compares with.
  static func all(of history: HandlingHistory, _ compared: Int, _ changes: [FormChange]) -> [CorrectionAnswer] {
    let last = history.rows.first { $0.event == .returned && $0.pendingUnitName.isEmpty }
    guard let last, last.revision == compared else { return [] }
    let changed = Set(changes.map(\.section))
    return last.remarks.map { CorrectionAnswer(remark: $0, isChanged: changed.contains($0.section.id)) }
  }
}

extension HandlingHistory {
  /// The last submission before `revision` that a unit did something with; the one just before where none did, 0 where
  /// there is none.
  func lastExamined(before revision: Int) -> Int {
    let examined = rows.first { !$0.unitName.isEmpty && $0.revision < revision && $0.revision > 0 }
    return examined?.revision ?? max(revision - 1, 0)
  }
}
