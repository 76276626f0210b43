import Storage
import Titles

/// A draft with everything that a submission is decided on.
struct CheckedDraft: Sendable {
  /// The draft, with what the registers say now.
  let draft: FilingDraft
  /// Problems and hints of the form.
  let report: FormReport
  /// Problems that the form itself doesn't know.
  let further: [FilingProblem]
  /// 申报条件预审.
  let findings: [Finding]
  /// What the platform knew of the applicant.
  let standing: ApplicantStanding
  /// Where it goes first.
  let firstStop: UnitID?
  /// That unit as it was found; nil where there is none.
  let receiver: Receiver?

  /// The first stop's name; empty where there is none.
  var firstStopName: String { receiver?.name ?? "" }

  /// What forbids submission, in the order of the form.
  var problems: [FilingProblem] { report.problems.map(FilingProblem.init) + further }
}
