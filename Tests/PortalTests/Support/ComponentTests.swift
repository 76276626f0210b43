import HTTPTypes
import Hummingbird
import Testing
import Titles

@testable import Portal

@Suite("Components")
struct ComponentTests {
  @Test("a notice says its tone in a word; what just happened is said at once")
  func notice() {
    #expect(
      Notice(.danger, text: "a<b", isLive: true).html.description
        == "<div class=\"notice notice-danger\" role=\"alert\"><span class=\"visually-hidden\">错误：</span>"
        + "<div class=\"notice-text\">a&lt;b</div></div>\n")
    #expect(!Notice(.info, text: "x").html.description.contains("role="))
    #expect(Notice(.success, text: "x", isLive: true).html.description.contains("role=\"status\""))
  }

  @Test("a tag is a word with a colour")
  func tag() {
    #expect(StatusTag(.warning, "剩 6 天").html.description == "<span class=\"tag tag-warning\">剩 6 天</span>")
  }

  @Test("the breadcrumb ends with the page itself, which is no link")
  func breadcrumb() {
    let html = Breadcrumb([Link("首页", "/"), Link("我的申报", "/mine")]).html.description
    #expect(html.contains("aria-label=\"您所在的位置\""))
    #expect(html.contains("<li><a href=\"/\">首页</a></li><li><span aria-current=\"page\">我的申报</span></li>"))
    #expect(Breadcrumb([]).html.isEmpty)
  }

  @Test("steps: done, current and ahead are told apart by more than colour")
  func steps() {
    let html = StepBar([Link("承诺", "/1"), Link("填写", "/2"), Link("提交", "/3")], current: 2).html.description
    #expect(html.contains("<li class=\"step step-done\"><span class=\"step-mark\" aria-hidden=\"true\">✓</span>"))
    #expect(html.contains("（已完成）"))
    #expect(html.contains("<li class=\"step step-current\" aria-current=\"step\">"))
    #expect(!html.contains("href=\"/2\""))
    #expect(html.contains("<a href=\"/3\">提交</a>"))
  }

  @Test("the section list numbers its sections and marks the current one")
  func sections() {
    let list = SectionList([
      .init("基本信息", "/1", status: StatusTag(.success, "已完成")),
      .init("工作经历", "/2", status: StatusTag(.info, "填写中"), isCurrent: true), .init("附件", nil, status: StatusTag(.neutral, "未开放")),
    ])
    let html = list.html.description
    #expect(html.contains("<span class=\"section-name\">1 基本信息</span> <span class=\"tag tag-success\">已完成</span></a>"))
    #expect(html.contains("href=\"/2\" aria-current=\"page\""))
    #expect(html.contains("<span class=\"section-link\"><span class=\"section-name\">3 附件</span>"))
  }

  @Test("a table: boxes belong to the bulk form, lines carry the columns' titles, sorting is told")
  func table() {
    let table = DataTable(
      "申报书", columns: [TableColumn("姓名"), TableColumn("提交时间", sortHref: "/l?sort=t", sorted: "descending", width: .narrow)],
      rows: [TableRow(["甲", "1"], value: "id1", label: "甲 <1>"), TableRow(["乙", "2"])], bulk: "bulk")
    let html = table.html.description
    #expect(html.contains("<caption class=\"visually-hidden\">申报书</caption>"))
    #expect(html.contains("data-select-all=\"bulk\" aria-label=\"全选本页\""))
    #expect(html.contains("<input type=\"checkbox\" form=\"bulk\" name=\"ids\" value=\"id1\" aria-label=\"选择 甲 &lt;1&gt;\">"))
    #expect(html.contains("<td data-label=\"姓名\">乙</td>"))
    #expect(html.contains("<th scope=\"col\" class=\"cell-narrow\" aria-sort=\"descending\">"))
    #expect(html.matches(of: #/name="ids"/#).count == 1)
    let empty = DataTable("申报书", columns: [TableColumn("姓名")], rows: [], empty: EmptyState("没有申报书", text: "可以新建。"))
    #expect(empty.html.description.contains("没有申报书") && !empty.html.description.contains("<table"))
  }

  @Test("pages: the numbers around the current one, the ends, gaps; the choice stays in the address")
  func pagination() {
    let address = ListAddress("/list", FormBody(["tab": "todo", "page": "6", "size": "10", "name": ""]))
    let html = Pagination(address, page: PageRequest(address.query), total: 95).html.description
    #expect(html.contains("第 51-60 条/总共 95 条"))
    #expect(html.matches(of: #/aria-label="第(\d+)页"/#).map { String($0.output.1) } == ["1", "4", "5", "6", "7", "8", "10"])
    #expect(html.contains("aria-current=\"page\" aria-label=\"第6页\""))
    #expect(html.contains("href=\"/list?tab=todo&amp;size=10&amp;page=7\" aria-label=\"下一页\""))
    #expect(html.contains("href=\"/list?tab=todo&amp;size=50\" aria-label=\"每页 50 条\""))
  }

  @Test(
    "a page that is out of range or made up is harmless",
    arguments: [("page=0", 1, 20), ("page=-3&size=7", 1, 20), ("page=2&size=100", 2, 100)])
  func pageRequest(query: String, number: Int, size: Int) throws {
    let page = PageRequest(try FormBody(decoding: query.utf8))
    #expect(page.number == number && page.size == size)
    #expect(Pagination(ListAddress("/l"), page: page, total: 0).html.description == "")
  }

  @Test("tabs are links with counts; a count of nothing is not shown")
  func tabs() {
    let html = Tabs("办理状态", [Link("待审核", "/a", isCurrent: true, count: 2), Link("已终止", "/b", count: 0)]).html.description
    #expect(html.contains("<a class=\"tab\" href=\"/a\" aria-current=\"page\">待审核 <span class=\"count\">2</span></a>"))
    #expect(html.contains("<a class=\"tab\" href=\"/b\">已终止</a>"))
  }

  @Test("filters are a GET form that keeps the tab and can be reset")
  func filters() {
    let form = FilterForm(action: "/list", fields: "F", more: "M", isOpen: true, kept: FormBody(["tab": "todo"]))
    let html = form.html.description
    #expect(
      html.contains(
        "<form class=\"filters\" role=\"search\" aria-label=\"查询条件\" method=\"get\" action=\"/list\"><input type=\"hidden\" name=\"tab\" value=\"todo\">"
      )
    )
    #expect(html.contains("href=\"/list?tab=todo\">重置</a>"))
    #expect(html.contains(">查询</button>"))
    #expect(html.contains("<details class=\"filter-more\" open>"))
  }

  @Test("a posted form carries its token first and asks the browser for no checks")
  func form() {
    let form = PostForm(
      action: "/save", token: FormToken("T"), id: "f", hasFiles: true, autosave: Autosave(address: "/auto", version: 3, key: "k"),
      "X")
    #expect(
      form.html.description
        == "<form method=\"post\" action=\"/save\" id=\"f\" enctype=\"multipart/form-data\" novalidate data-once data-autosave=\"/auto\""
        + " data-version=\"3\" data-autosave-key=\"k\"><input type=\"hidden\" name=\"_token\" value=\"T\">X</form>\n")
  }

  @Test("reading a token says that the page needs one")
  func token() {
    let token = FormToken("T")
    #expect(!token.isUsed)
    _ = FormTokenField(token).html
    #expect(token.isUsed)
    #expect(token.matches("T") && !token.matches("t") && !token.matches(""))
  }

  @Test("the timeline keeps the opinion whole and marks where it stands")
  func timeline() {
    let html = Timeline([
      .init("受理单位", action: StatusTag(.info, "待办"), actor: "某局", time: nil, isCurrent: true),
      .init("用人单位", action: StatusTag(.warning, "退回"), actor: "张*", time: "2025-08-19 17:01:19", opinion: "一\n<二>"),
    ]).html.description
    #expect(html.contains("<li class=\"timeline-entry timeline-info\" aria-current=\"step\">"))
    #expect(html.contains("<time>2025-08-19 17:01:19</time>"))
    #expect(html.contains("<p class=\"timeline-opinion\">一\n&lt;二&gt;</p>"))
  }

  @Test("what is not filled in is said")
  func descriptions() {
    let html = DescriptionGrid([.init("曾用名", text: nil), .init("姓名", text: "甲<")]).html.description
    #expect(html.contains("<dt>曾用名</dt><dd><span class=\"absent\">未填写</span></dd>"))
    #expect(html.contains("<dd>甲&lt;</dd>"))
  }

  @Test("progress never leaves 0 to 100", arguments: [(0, 0, "0 %"), (5, 9, "55 %"), (12, 9, "100 %"), (-1, 9, "0 %")])
  func progress(done: Int, total: Int, expected: String) {
    #expect(ProgressBar("进度", done: done, total: total).html.description.contains(">\(expected)</progress>"))
  }

  @Test("a dialog has a name and a way out; the link to it leads to a page without scripts")
  func dialog() {
    let html = Dialog(id: "d", title: "新增", "X").html.description
    #expect(html.contains("<dialog class=\"dialog\" id=\"d\" aria-labelledby=\"d-title\">"))
    #expect(html.contains("<button type=\"button\" class=\"dialog-close\" aria-label=\"关闭\" data-close-dialog>"))
    #expect(ButtonLink("新增", "/new", dialog: "d").html.description.contains("href=\"/new\" data-dialog=\"d\""))
  }

  @Test("a file name in a list of files cannot break out")
  func file() {
    let file = UploadedFile(id: "1", name: "a\"><img src=x>.pdf", size: 2048, href: "/f/1")
    let html = file.html.description
    #expect(!html.contains("<img"))
    #expect(html.contains("2 KB"))
    #expect(html.contains("name=\"_remove\" value=\"1\""))
    #expect(!UploadedFile(id: "1", name: "a", size: 1, href: "/", isRemovable: false).html.description.contains("_remove"))
  }

  @Test("an autosave's answer")
  func autosaveReply() throws {
    let saved = try AutosaveReply.saved(version: 4, time: "10:32:05", status: StatusTag(.success, "已完成")).response()
    #expect(saved.status == .ok)
    let conflict = try AutosaveReply.conflict(version: 9, fields: [.init(name: "a", label: "甲", theirs: ["1"])]).response()
    #expect(conflict.status == .conflict)
  }
}
