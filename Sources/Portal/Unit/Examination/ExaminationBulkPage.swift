import Services
import Titles

/// Before a bulk action: how many and which, and which not.
struct ExaminationBulkPage: Equatable {
  var room: ExaminationRoom
  var choice: BulkChoice
  /// Everything that was selected.
  var visits: [VisitID]
  var preview: BulkPreview
  var key: String
  var back: BackToList
}

extension ExaminationBulkPage {
  func body(_ token: FormToken) -> PageBody {
    let content: HTML = "\(notes)\(allowed(token))\(refused)"
    return PageBody(choice.label, crumbs: room.menu.crumbs(in: room.unit, choice.label), "\(PageHeading(choice.label))\(content)")
  }

  private var notes: HTML {
    let count = preview.allowed.count
    let rest = preview.refused.count
    if count == 0 { return Notice(.warning, text: "所选的 \(rest) 份申报书都不能“\(choice.label)”，原因见下。").html }
    let more = rest == 0 ? "" : "另有 \(rest) 份不能办理，原因见下。"
    return Notice(.info, text: "将对以下 \(count) 份申报书“\(choice.label)”，请核对后确认。\(explanation)\(more)").html
  }

  private var explanation: String {
    switch choice {
    case .claim: "签收后由您审核，本单位其他经办用户只能查看。"
    case .recall: "撤回后申报书回到“公示中”或“待审核”，可重新办理。"
    case .takeOver: "变更后由您办理，原办理人只能查看；办理记录会写明变更前后的办理人。"
    case .download: archive
    case .postingSheet, .record: ""
    }
  }

  private var archive: String {
    let rest = preview.refused.isEmpty ? "" : "不能下载的在压缩包内的“没有下载的申报书.txt”中列明。"
    let isArchive = preview.allowed.count > 1 || !rest.isEmpty
    return isArchive ? "将下载为一个压缩包，每份申报书一个PDF文件。\(rest)" : ""
  }

  private func allowed(_ token: FormToken) -> HTML {
    guard !preview.allowed.isEmpty else {
      return "<p>\(ButtonLink("返回列表", back.address))</p>"
    }
    let columns = [
      TableColumn("序号", width: .narrow), TableColumn("申报书编号"), TableColumn("姓名"), TableColumn("状态"),
      TableColumn("办理人"),
    ]
    let rows = preview.allowed.enumerated().map { index, line in
      TableRow(
        ["\(index + 1)", "\(line.number)", "\(line.applicantName)", "\(line.state.tag)", "\(line.handlerName)"],
        label: line.number)
    }
    let table = DataTable("将办理的申报书", columns: columns, rows: rows)
    return Card("将办理 \(preview.allowed.count) 份", "\(table)\(buttons(token))").html
  }

  private func buttons(_ token: FormToken) -> HTML {
    let cancel = ButtonLink("取消", back.address)
    guard choice.action != nil else {
      let address = BackToList.selected(visits, Routes.examinationDownload(room.unit, room.business))
      return
        "<div class=\"form-buttons\">\(ButtonLink(choice.label, address.description, .primary, isDownload: true)) \(cancel)</div>"
    }
    var fields = FormBody(["key": key, "back": back.query])
    for line in preview.allowed {
      fields.add("ids", line.visit.rawValue)
      fields.add("version.\(line.visit)", String(line.version))
    }
    return PostForm(
      action: Routes.examinationBulkDo(room.unit, room.business, choice.rawValue).description, token: token,
      "\(HiddenFields(fields))<div class=\"form-buttons\">\(Button("确认", .primary)) \(cancel)</div>"
    ).html
  }

  private var refused: HTML {
    preview.refused.isEmpty ? HTML() : RefusedList(preview.refused.map { ($0.label, $0.reasons) }).html
  }
}
