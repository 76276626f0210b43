import Storage
import Titles

/// A draft with everything that a submission is decided on.
struct CheckedDraft: Sendable {
  /// What it was made of; its draft holds what the registers say now.
  let loaded: LoadedDraft
  /// Problems and hints of the form.
  let report: FormReport
  /// Problems that the form itself doesn't know.
  let further: [FilingProblem]
  /// 申报条件预审.
  let findings: [Finding]

  /// The draft, with what the registers say now.
  var draft: FilingDraft { loaded.draft }

  /// The first stop's name; empty where there is none.
  var firstStopName: String { loaded.receiver?.name ?? "" }

  /// What forbids submission, in the order of the form.
  var problems: [FilingProblem] { report.problems.map(FilingProblem.init) + further }
}
