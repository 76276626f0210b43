import Services
import Titles

/// 基本信息: the form that flows into every new application.
struct ProfilePage: Sendable {
  var form: ProfileForm
  /// What is shown as wrong: nothing before somebody has tried to save.
  var issues = FormIssues.none
  /// The names of the talent centers, for 档案存放地.
  var archivePlaces: [String] = []
  /// What was found for a typed unit, without JavaScript.
  var found: [String: [FormOption]] = [:]
  /// When it was saved just now; nil where the page was only opened.
  var savedAt: Moment?
  /// Whose form it is: under this name the browser keeps what isn't saved yet.
  var person: PersonID
}

extension ProfilePage {
  /// The page as it is shown.
  func body(token: FormToken) -> PageBody {
    let autosave = Autosave(
      address: Routes.profilePatch().description, version: form.version, key: "profile-\(person)")
    let version = HiddenFields(FormBody(["_version": String(form.version)]))
    let controls = FormControls(form.controls, issues: issues, places: places)
    let post = PostForm(
      action: Routes.profilePost().description, token: token, id: "profile", hasFiles: true, autosave: autosave,
      "\(version)\(RequiredLegend())\(controls)")
    let bar = ActionBar(
      save: SaveState(time: savedAt?.timeOfDay), note: "\(note)", buttons: Button("保存", .primary, form: "profile").html)
    return PageBody(
      "基本信息", crumbs: ProfilePage.crumbs, hasErrors: !issues.isEmpty, bar: bar,
      "\(PageHeading("基本信息"))\(guidance)\(filled)\(ErrorSummary(issues, title: "基本信息还不完整，已填写的内容已经保存"))\(Card(nil, post.html))")
  }

  /// The way here.
  static var crumbs: [Link] {
    [Link("首页", Routes.home().description), Link("个人中心", Routes.profile().description), Link("基本信息")]
  }

  private var note: String {
    form.isComplete ? "基本信息已完整" : "还有\(form.problems.count)项需要填写或修改"
  }

  private var guidance: HTML {
    let lines: HTML = "\(each: form.guidance, { "<p>\($0)</p>" })"
    return Disclosure("填写说明", open: true, lines).html
  }

  private var filled: HTML {
    guard !form.prefilled.isEmpty else { return HTML() }
    let names = form.prefilled.map { "“\($0)”" }.joined(separator: "、")
    return Notice(.info, text: "已根据登记信息预先填入\(names)，请核对后保存。").html
  }

  private var places: FormPlaces {
    let archives = archivePlaces
    return FormPlaces(
      upload: { name in name == "photo" ? Routes.profilePhotoPut() : nil }, file: { Routes.profilePhoto($0.id) },
      search: { list in list == "units" ? Routes.profileUnits() : nil },
      suggestions: { list in list == "archives" ? archives : [] }, found: found)
  }
}
