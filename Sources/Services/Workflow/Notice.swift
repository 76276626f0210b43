import Storage
import Titles

/// The words of a message about an application: what happened, and what to do next. Nothing in it that its reader
/// mustn't know.
struct Notice: Equatable {
  let title: String
  let body: String

  static func toApplicant(_ outcome: WorkflowOutcome, _ stored: StoredCase) -> Notice {
    let what = "您的\(stored.business.label)申报书（\(stored.number)）"
    switch outcome.event {
    case .approvedAndPosted:
      return Notice(title: "申报书已审核通过并公示", body: "\(what)已由工作单位审核通过，正在单位公示，公示无异议后将报送上级单位。")
    case .forwarded:
      return Notice(title: "申报书已报送上级单位", body: "\(what)\(outcome.detail)，可在“办理记录”中查看待办单位。")
    case .returned where outcome.after.state == .returned:
      return Notice(title: "申报书已退回，请修改", body: "\(what)\(outcome.detail)。请在“我的申报”中点击“修改”，完善后再次提交。")
    case .returned:
      return Notice(title: "申报书已退回下级单位", body: "\(what)已由上级单位退回给审核单位，您暂时不需要操作。")
    case .terminated:
      let rule = "本年度内不能再次选择\(stored.authorityName)进行\(stored.business.label)申报。"
      return Notice(title: "申报已终止", body: "\(what)已终止，\(outcome.detail)。\(rule)")
    case .passed:
      return Notice(title: "申报书已审核通过", body: "\(what)已由\(stored.authorityName)审核通过，发放证书后可在“我的证书”中下载。")
    default:
      return Notice(title: outcome.event?.label ?? "申报书有新进展", body: "\(what)有新的办理记录，请在“我的申报”中查看。")
    }
  }

  static func toUnit(_ outcome: WorkflowOutcome, _ stored: StoredCase) -> Notice {
    let what = "\(stored.applicantName)的\(stored.business.label)申报书（\(stored.number)）"
    let place = UnitMenu.examination(of: stored.business).map { "请在“\($0.label)”中办理。" } ?? ""
    switch outcome.event {
    case .submitted: return Notice(title: "收到新的申报书", body: "\(what)已提交，\(place)")
    case .forwarded: return Notice(title: "收到下级单位报送的申报书", body: "\(what)已报送到本单位，\(place)")
    case .urged: return Notice(title: "申报人催办", body: "\(what)，申报人请尽快办理，\(place)")
    case .returnAsked:
      return Notice(title: "申报人申请退回", body: "\(what)，申报人申请退回修改，\(outcome.detail)。如同意，\(place)")
    case .refused: return Notice(title: "上级单位拒收申报书", body: "\(what)被上级单位拒收，\(outcome.detail)。请核实后重新选择上级单位。")
    default: return Notice(title: "申报书退回到本单位", body: "\(what)\(outcome.detail)。")
    }
  }
}
