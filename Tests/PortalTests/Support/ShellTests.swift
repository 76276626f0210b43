import Testing
import Titles

@testable import Portal

@Suite("Shells")
struct ShellTests {
  private func page(_ errors: Bool = false) -> PageBody {
    PageBody("标题<1>", crumbs: [Link("首页", "/"), Link("这里")], hasErrors: errors, bar: ActionBar(buttons: "BAR"), "CONTENT")
  }

  private var all: [String] {
    let frame = PortalFixture.frame()
    let viewer = ViewerBar(name: "申报人甲", places: [Link("个人中心", "/me")])
    return [
      PortalShell(frame, page(), navigation: [Link("首页", "/", isCurrent: true)], doors: [Link("个人用户登录", "/login")]).html,
      PersonalShell(frame, page(), tabs: [Link("消息", "/m", count: 2)], viewer: viewer).html,
      UnitShell(frame, page(), unit: "某单位", handler: "经办人 张*", places: [Link("个人中心", "/me")], menu: [MenuItem("首页", "/u")]).html,
      PlainShell(frame, page()).html,
    ].map(\.description)
  }

  @Test("every shell is a whole document with one main, a skip link, a title, and nothing inline")
  func documents() {
    for html in all {
      #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">"))
      #expect(html.hasSuffix("</html>\n"))
      #expect(html.matches(of: #/<main id="main"/#).count == 1)
      #expect(html.contains("<a class=\"skip-link\" href=\"#main\">跳到主要内容</a>"))
      #expect(html.contains("<title>标题&lt;1&gt; - 示例平台</title>"))
      #expect(html.contains("CONTENT") && html.contains("BAR"))
      #expect(html.contains("大字版") && html.contains("高对比度") && html.contains("无障碍"))
      #expect(!html.contains("<style") && !html.contains(" style=") && !html.contains(" onclick"))
      #expect(html.matches(of: #/<script/#).count == 1)
      #expect(html.contains("/display?text=large&amp;contrast=normal&amp;return=%2Fhere%3Fa%3D1"))
    }
  }

  @Test("a form that came back with errors says so in the document's title")
  func errorTitle() {
    let html = PlainShell(PortalFixture.frame(), page(true)).html.description
    #expect(html.contains("<title>错误：标题&lt;1&gt; - 示例平台</title>"))
  }

  @Test("a page without forms does not touch the token; a signed-in one tells the session's length")
  func tokens() {
    let frame = PortalFixture.frame()
    _ = PortalShell(frame, page(), navigation: [], doors: []).html
    #expect(!frame.token.isUsed)
    let signedIn = PortalFixture.frame(sessionSeconds: 1800)
    let html = PortalShell(signedIn, page(), viewer: ViewerBar(name: "甲")).html.description
    #expect(html.contains("data-keep-alive=\"/keep-alive\" data-session-seconds=\"1800\" data-token=\"TOKEN\""))
    #expect(html.contains("<form class=\"inline-form\" method=\"post\" action=\"/sign-out\">"))
  }

  @Test("messages and the demonstration's bar stand on top")
  func top() {
    var frame = PortalFixture.frame()
    frame.flashes = [Flash(.success, "已保存")]
    frame.demo = DemoBar(now: Moment(Day(ordinal: 20_000), hour: 9))
    let html = PlainShell(frame, page()).html.description
    #expect(html.contains("role=\"status\"><span class=\"visually-hidden\">成功：</span><div class=\"notice-text\">已保存</div>"))
    #expect(html.contains("<time datetime=\"2024-10-04T09:00:00+08:00\">2024-10-04 09:00:00</time>"))
  }

  @Test("the unit centre: who, 切换, 退出登录, the menu with its levels")
  func unit() {
    let menu = [MenuItem("首页", "/u"), MenuItem("职称", [MenuItem("认定", [MenuItem("初定资格审核", "/c", isCurrent: true, count: 3)])])]
    let html = UnitShell(
      PortalFixture.frame(), page(), unit: "某单位", handler: "经办人 张*", places: [Link("另一单位", "/o")], menu: menu
    ).html.description
    #expect(html.contains("<b>某单位</b> · 经办人 张*"))
    #expect(html.contains("<summary>切换</summary><ul><li><a href=\"/o\">另一单位</a></li></ul>"))
    #expect(html.contains("退出登录"))
    #expect(html.contains("<nav class=\"side-menu card\" aria-label=\"单位中心菜单\">"))
    #expect(html.contains("<ul class=\"menu-3\"><li><a class=\"menu-link\" href=\"/c\" aria-current=\"page\">初定资格审核 "))
  }
}
