import Services
import Titles

/// The first dialog of 报送上级单位 at the employer: 呈报材料真实性保证书 and 公示时间 (法人用户操作手册 6.1.4).
struct ForwardGuaranteeForm: Equatable {
  var room: ExaminationRoom
  var visit: VisitID
  var text: ReferenceText
  var posting: PostingSpan?
  /// What was typed.
  var isGuaranteed = false
  var from: String?
  var through: String?
  var issues = FormIssues.none
}

extension ForwardGuaranteeForm {
  func html(_ token: FormToken) -> HTML {
    PostForm(
      action: Routes.examinationGuaranteeCheck(room.unit, room.business, visit).description, token: token,
      "\(words)\(fields)<div class=\"form-buttons\">\(buttons)</div>"
    ).html
  }

  private var words: HTML {
    let paragraphs: HTML = "\(each: text.paragraphs, { "<p>\($0)</p>" })"
    let template = TemplateLink(.guarantee(room.business))
    return "<div class=\"guarantee-text\">\(paragraphs)<p>需要纸质保证书的：\(template)</p></div>"
  }

  private var fields: HTML {
    let box = Checkbox(
      FieldInfo("guarantee", "本单位已认真审核，并对上述保证负责", required: true, error: issues["guarantee"]), checked: isGuaranteed)
    let hint = posting.map { "不少于\($0.workingDays)个工作日；自\($0.since)起公示的，最早公示至\($0.through)，期满后方可报送。" }
    let period = DateRangeField(
      FieldInfo("posting", "公示时间", required: true, hint: hint, error: issues.within("posting"), wide: true),
      from: from ?? posting?.since.description ?? "", to: through ?? posting?.through.description ?? "")
    return "\(period)\(box)"
  }

  private var buttons: HTML {
    "\(Button("下一步", .primary)) \(ButtonLink("取消", Routes.examination(room.unit, room.business, visit).description))"
  }
}
