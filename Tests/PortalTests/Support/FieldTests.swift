import Testing
import Titles

@testable import Portal

@Suite("Fields")
struct FieldTests {
  private let full = FieldInfo("name", "姓名", required: true, hint: "按证件填写", error: "请填写姓名。", note: "请核对")

  @Test("a field: label for its control, star with a word, hint, note and error described, what was typed kept")
  func textField() {
    let html = TextField(full, value: "a\"<b>", limit: 25, autocomplete: "name").html.description
    #expect(
      html.contains("<label class=\"field-label\" for=\"field-name\">姓名<span class=\"required\" aria-hidden=\"true\">*</span>"))
    #expect(html.contains("（必填）"))
    #expect(html.contains("id=\"field-name\" name=\"name\" value=\"a&quot;&lt;b&gt;\" autocomplete=\"name\""))
    #expect(
      html.contains(
        "aria-describedby=\"field-name-hint field-name-note field-name-error field-name-counter\" aria-invalid=\"true\""))
    #expect(
      html.contains("<p class=\"field-error\" id=\"field-name-error\"><span class=\"visually-hidden\">错误：</span>请填写姓名。</p>"))
    #expect(html.contains("id=\"field-name-hint\">按证件填写"))
    #expect(html.contains("data-limit=\"25\" data-quiet hidden>已输入 5 字，最多 25 字"))
    let near = TextField(full, value: String(repeating: "字", count: 20), limit: 25).html.description
    #expect(near.contains("data-limit=\"25\" data-quiet>已输入 20 字，最多 25 字"))
  }

  @Test("every kind of field has a label or legend, its error, and an id that the summary links to")
  func everyKind() {
    let choices = [Choice("1", "甲", hint: "注"), Choice("2", "乙")]
    let fields: [HTML] = [
      TextField(full).html, PasswordField(full).html, TextAreaField(full).html, SelectField(full, choices: choices).html,
      RadioGroup(full, choices: choices).html, CheckboxGroup(full, choices: choices).html, Checkbox(full).html,
      DateField(full).html,
      DateRangeField(full, open: .init("至今", isTicked: false)).html, NumberField(full, unit: "学时").html,
      FileSlot(full, limits: "PDF").html,
      PhotoSlot(full, limits: "JPG").html, SearchChoice(full, source: "/units").html,
    ]
    for html in fields.map(\.description) {
      #expect(html.matches(of: #/ id="field-name"/#).count == 1, "\(html)")
      #expect(html.contains("请填写姓名。") && html.contains("（必填）"))
      #expect(html.contains("aria-describedby=\"") && html.contains("field-name-error"))
      #expect(html.contains("<legend") || html.contains("<label") && html.contains("for=\"field-name\""))
      let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count)
    }
    let summary = ErrorSummary(FormIssues([Reason("x", "请填写姓名。", field: "name"), Reason("y", "不能提交。")])).html.description
    #expect(summary.contains("<li><a href=\"#field-name\">请填写姓名。</a></li><li>不能提交。</li>"))
    #expect(summary.contains("role=\"alert\" tabindex=\"-1\" autofocus"))
    #expect(ErrorSummary(.none).html.isEmpty)
  }

  @Test("a text area keeps a line end at its beginning")
  func textArea() {
    let html = TextAreaField(FieldInfo("t", "文"), value: "\n一</textarea>").html.description
    #expect(html.contains(">\n\n一&lt;/textarea&gt;</textarea>"))
  }

  @Test("a select keeps a value that is no longer offered, groups its choices, shows the chosen one")
  func select() {
    let choices = [Choice("1", "甲", group: "一"), Choice("2", "乙", group: "一"), Choice("3", "丙", group: "二")]
    let chosen = SelectField(FieldInfo("s", "系列"), choices: choices, value: "2").html.description
    #expect(chosen.contains("<option value=\"\">请选择</option><optgroup label=\"一\"><option value=\"1\">甲</option>"))
    #expect(chosen.contains("<option value=\"2\" selected>乙</option></optgroup><optgroup label=\"二\">"))
    let old = SelectField(FieldInfo("s", "系列"), choices: choices, value: "旧").html.description
    #expect(old.contains("<option value=\"旧\" selected>旧（已停用）</option>"))
  }

  @Test("radio buttons and boxes: what is chosen is checked, each has its label")
  func groups() {
    let radio = RadioGroup(FieldInfo("r", "性别"), choices: [Choice("男"), Choice("女")], value: "女").html.description
    #expect(
      radio.contains("<input type=\"radio\" id=\"field-r-1\" name=\"r\" value=\"女\" checked><label for=\"field-r-1\">女</label>"))
    let boxes = CheckboxGroup(FieldInfo("c", "产业"), choices: [Choice("a", "甲"), Choice("b", "乙")], values: ["a", "b"]).html
      .description
    #expect(boxes.matches(of: #/ checked/#).count == 2)
  }

  @Test("a range sends from, to and open; the error of a part is its own")
  func range() {
    let issues = FormIssues([Reason("x", "结束时间有误。", field: "p.to")])
    #expect(issues["p"] == nil)
    let info = FieldInfo("p", "起止时间", error: issues.within("p"))
    let html = DateRangeField(info, from: "2019-07", to: "x", open: .init("无固定期限", isTicked: true), precision: .month).html
      .description
    #expect(html.contains("type=\"month\" id=\"field-p.from\" name=\"p.from\" value=\"2019-07\""))
    #expect(html.contains("id=\"field-p.to\" name=\"p.to\" value=\"x\""))
    #expect(html.contains("name=\"p.open\" value=\"on\" data-clears=\"field-p.to\" checked>"))
    #expect(html.contains("<label for=\"field-p.open\">无固定期限</label>"))
    #expect(html.contains("结束时间有误。"))
  }

  @Test("a password never comes back")
  func password() {
    #expect(!PasswordField(FieldInfo("p", "密码")).html.description.contains("value="))
    #expect(PasswordField(FieldInfo("p", "密码"), new: true).html.description.contains("autocomplete=\"new-password\""))
  }

  @Test("a file slot says what it takes and offers what is possible")
  func fileSlot() {
    let file = UploadedFile(id: "1", name: "a.pdf", size: 1, href: "/f")
    let one = FileSlot(FieldInfo("e", "材料"), files: [file], limits: "PDF", upload: "/u").html.description
    #expect(one.contains("data-upload=\"/u\"") && one.contains("更换文件") && one.contains("accept=\"application/pdf,.pdf\""))
    #expect(!one.contains(" multiple"))
    let many = FileSlot(FieldInfo("e", "材料"), files: [file], limits: "PDF", maximumFiles: 5).html.description
    #expect(many.contains(" multiple") && many.contains("继续添加") && !many.contains("data-upload"))
  }

  @Test("a searchable choice works by a button; what was found can be chosen")
  func searchChoice() {
    let empty = SearchChoice(FieldInfo("u", "单位"), source: "/units").html.description
    #expect(empty.contains("name=\"_search\" value=\"u\">查找</button>"))
    #expect(empty.contains("<input type=\"hidden\" name=\"u\" value=\"\">"))
    let found = SearchChoice(
      FieldInfo("u", "单位"), query: "职", results: [Choice("1", "职教中心"), Choice("2", "职院")], source: "/units")
    #expect(found.html.description.matches(of: #/type="radio"/#).count == 2)
    #expect(!found.html.description.contains("type=\"hidden\""))
  }
}
