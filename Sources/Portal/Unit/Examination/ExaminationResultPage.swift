import Services
import Titles

/// After an action: what was done, what happens next, and 审核下一条.
struct ExaminationResultPage: Equatable {
  var room: ExaminationRoom
  var visit: VisitID
  var result: ExaminationResult
}

extension ExaminationResultPage {
  func body(_ token: FormToken) -> PageBody {
    let title = "已\(result.last.event.label)"
    let number = DescriptionGrid.Item("申报书编号", text: result.number)
    let panel = ResultPanel(.success, title, reference: number, actions: actions(token), text)
    return PageBody(title, crumbs: room.menu.crumbs(in: room.unit, title), panel.html)
  }

  private var text: HTML {
    let detail = result.last.detail == "无" ? "" : "（\(result.last.detail)）"
    let what = "\(result.applicantName)的申报书已于 \(result.last.at) “\(result.last.event.label)”\(detail)。"
    return "<p>\(what)</p>\(if: !next.isEmpty, "<p>\(next)</p>")"
  }

  /// What happens next, and when.
  private var next: String {
    if let posting = result.posting {
      return "请下载并打印公示。公示不少于\(posting.workingDays)个工作日，至少公示至\(posting.through)；期满后在“公示中”点击“审核”，报送上级单位。"
    }
    switch result.last.event {
    case .forwarded: return "现由\(result.last.pendingWords)办理。对方签收或开始审核之前，可以在“已上报”中撤回报送。"
    case .returned where result.last.pendingUnitName.isEmpty:
      return "已通知申报人\(result.last.pendingName)。再次提交后，请在“待审核”中继续审核。"
    case .returned: return "已通知\(result.last.pendingWords)。该单位再次报送后，请在“待审核”中继续审核。"
    case .passed: return "申报已办结，请在“职称认定发证”中选择申报人发放证书。"
    case .terminated: return "已通知申报人。"
    default: return result.last.pendingName.isEmpty ? "" : "现由\(result.last.pendingWords)办理。"
    }
  }

  private func actions(_ token: FormToken) -> HTML {
    let list = ButtonLink("返回列表", Routes.examinations(room.unit, room.business).description)
    let view = ButtonLink("查看申报书", Routes.examination(room.unit, room.business, visit).description)
    return "\(following(token)) \(list) \(view)"
  }

  private func following(_ token: FormToken) -> HTML {
    guard let next = result.next else { return HTML() }
    guard result.nextMustBeOpened else {
      return ButtonLink("审核下一条", Routes.examination(room.unit, room.business, next).description, .primary).html
    }
    let open = Routes.examinationAct(room.unit, room.business, next, WorkflowAction.examine.rawValue)
    return PostButton(Button("审核下一条", .primary), action: open.description, token: token).html
  }
}
