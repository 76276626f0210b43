import Storage
import Titles

/// A button above a worklist: what is done with the ticked rows.
enum BulkChoice: String, CaseIterable {
  case claim
  case download
  case postingSheet
  case record
  case recall
  case takeOver

  /// The words of the manual (法人用户操作手册 6.1).
  var label: String {
    switch self {
    case .claim: WorkflowAction.claim.label
    case .download: "下载申报书"
    case .postingSheet: "打印公示表"
    case .record: "办理记录"
    case .recall: WorkflowAction.recall.label
    case .takeOver: WorkflowAction.takeOver.label
    }
  }

  /// The action of the workflow that it carries out; nil for what only shows something.
  var action: WorkflowAction? {
    switch self {
    case .claim: .claim
    case .recall: .recall
    case .takeOver: .takeOver
    case .download, .postingSheet, .record: nil
    }
  }

  /// The buttons of a tab: those that the rows there can answer to.
  static func offered(in tab: WorklistTab) -> [BulkChoice] {
    guard case .state(let state) = tab else { return allCases }
    switch state {
    case .awaitingClaim: return [.claim, .record]
    case .underExamination: return [.download, .record, .takeOver]
    case .posting: return [.download, .postingSheet, .record, .takeOver]
    case .forwarded: return [.download, .record, .recall]
    case .returned, .terminated, .concluded, .withdrawn: return [.download, .record]
    }
  }
}
