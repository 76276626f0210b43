import Services
import Titles

/// Step 1: 诚信承诺保证书.
struct PledgePage: Sendable, Equatable {
  /// Which authority's setting.
  var setting: AuthoritySettingID
  /// The pledge.
  var step: PledgeStep
  /// What is wrong with what was sent.
  var issues = FormIssues.none
}

extension PledgePage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let steps = ApplicationSteps(step.steps, at: .pledge)
    let text: HTML = "<div class=\"pledge-text\">\(each: step.text.paragraphs, { "<p>\($0)</p>" })</div>"
    let content: HTML = """
      \(ErrorSummary(issues, title: "还不能填写申报书"))\(steps)\
      \(Card(step.text.title, level: 1, "\(text)\(step.obstacles.isEmpty ? form(token) : obstacles)"))
      """
    return PageBody(
      "诚信承诺保证书", crumbs: ApplicationCrumbs.links(step.authorityName, step.business), hasErrors: !issues.isEmpty, content)
  }

  /// Without scripts the button works at once, and the server asks for the tick.
  private func form(_ token: FormToken) -> HTML {
    let box = Checkbox(
      FieldInfo("accepts", "我已阅读并遵守《\(step.text.title)》", required: true, error: issues["accepts"]),
      enables: "start")
    return PostForm(
      action: Routes.applicationStart(setting).description, token: token,
      """
      \(HiddenFields(FormBody(["pledge": step.hash])))\(box)<p class="form-buttons">\
      \(ButtonLink("返回", Routes.authority(step.business, setting).description)) \(Button("填写申报书", .primary, name: "start", value: "1"))</p>
      """
    ).html
  }

  private var obstacles: HTML {
    """
    \(ObstacleNotice(step.obstacles))<p class="form-buttons">\
    \(ButtonLink("返回选择受理单位", Routes.business(step.business).description))</p>
    """
  }
}
