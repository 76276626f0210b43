import Services
import Titles

/// 新建 of 核准文件发布.
struct ApprovalDocumentNewPage: Sendable, Equatable {
  var unit: UnitID
  var draft = ApprovalDraft()
  /// 发文时间 as it was typed.
  var issuedOn = ""
  /// What was uploaded already.
  var file: FileReference?
  /// The businesses that can be chosen.
  var offered: [Business]
  var issues = FormIssues.none
}

extension ApprovalDocumentNewPage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let title = "新建核准文件"
    let address = Routes.approvalDocumentNew(unit).description
    let form = PostForm(
      action: Routes.approvalDocumentPublish(unit).description, token: token, hasFiles: true,
      """
      \(HiddenFields(kept))\(RequiredLegend())\(FieldGrid("\(number)\(name)\(date)\(choices)\(slot)"))\
      <div class="form-buttons">\(ButtonLink("返回列表", Routes.approvalDocuments(unit).description)) \
      \(ButtonLink("重置", address)) \(Button("发布", .primary))</div>
      """)
    let hint = Notice(.info, text: "发布后不能修改，请仔细核对；如有错误，在没有证书依据该文件办理之前可以撤回。")
    return PageBody(
      title, crumbs: UnitMenu.approvalDocuments.crumbs(in: unit, "新建"), hasErrors: !issues.isEmpty,
      "\(PageHeading(title))\(Card(nil, "\(ErrorSummary(issues))\(hint)\(form)"))")
  }

  /// The file that is there already goes along, so that nobody uploads it twice.
  private var kept: FormBody {
    guard let file else { return FormBody() }
    return FormBody([
      "uploaded": file.id.rawValue, "uploadedName": file.name, "uploadedSize": String(file.size),
    ])
  }

  private var number: HTML {
    TextField(
      FieldInfo("number", "发文字号", required: true, hint: "如 渝××职改〔2025〕1号。", error: issues["number"]),
      value: draft.number, limit: 100
    ).html
  }

  private var name: HTML {
    TextField(
      FieldInfo("title", "文件名称", required: true, error: issues["title"]), value: draft.title, limit: 200
    ).html
  }

  private var date: HTML {
    DateField(FieldInfo("issuedOn", "发文时间", required: true, error: issues["issuedOn"]), value: issuedOn).html
  }

  private var choices: HTML {
    let business = SelectField(
      FieldInfo("business", "所属项目", required: true, error: issues["business"]),
      choices: offered.map { Choice($0.rawValue, $0.label) }, value: draft.business?.rawValue ?? "")
    let kind = SelectField(
      FieldInfo("kind", "业务类型", required: true, error: issues["kind"]),
      choices: ApprovalKind.allCases.map { Choice($0.rawValue, $0.label) }, value: draft.kind?.rawValue ?? "")
    return "\(business)\(kind)"
  }

  private var slot: HTML {
    let files = file.map {
      [
        UploadedFile(
          id: $0.id.rawValue, name: $0.name, size: $0.size, href: Routes.file($0.id).description,
          isRemovable: false)
      ]
    }
    return FileSlot(
      FieldInfo("attachment", "附件", required: true, error: issues["attachment"]), files: files ?? [],
      limits: "PDF 文件，不超过 10 MB。"
    ).html
  }
}
