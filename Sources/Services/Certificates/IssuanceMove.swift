import Titles

/// A move of an application within its batch that needs nothing but a reason.
enum IssuanceMove: Sendable {
  /// 移入核准中.
  case hold
  /// 移出核准中.
  case release
  /// 核准未通过.
  case fail

  var from: IssuanceState { self == .hold ? .pending : .held }

  var to: IssuanceState {
    switch self {
    case .hold: .held
    case .release: .pending
    case .fail: .failed
    }
  }

  var event: WorkflowEvent {
    switch self {
    case .hold: .held
    case .release: .released
    case .fail: .verificationFailed
    }
  }

  /// The list shows why an application is held or failed.
  var keepsReason: Bool { self != .release }

  var reasonLabel: String { "\(event.label)的原因" }

  func stateReason(_ row: Issuance) -> Reason {
    Reason("wrong-state", "\(row.applicantName)目前为“\(row.state.label)”，只有“\(from.label)”的申报人可以\(verb)。")
  }

  private var verb: String {
    switch self {
    case .hold: "移入核准中"
    case .release: "移出核准中"
    case .fail: "设为核准未通过"
    }
  }

  func message(_ subject: IssuanceRecorder.Subject, _ reason: String) -> IssuanceRecorder.Message {
    let reason = IssuanceReason.clause(reason)
    let what = "您的\(subject.business.label)申报书（\(subject.number)）"
    switch self {
    case .hold:
      return .init(title: "证书发放正在核准", body: "\(what)暂时不发放证书，受理单位正在核实，原因：\(reason)。核实后会再通知您。")
    case .release:
      return .init(title: "核准已完成，等待发放证书", body: "\(what)已核实完毕，正在等待受理单位发放证书，说明：\(reason)。")
    case .fail:
      return .init(title: "核准未通过", body: "\(what)经核实未通过，不发放证书，原因：\(reason)。如有疑问，请联系受理单位。")
    }
  }
}
