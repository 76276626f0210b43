import Services
import Titles

/// The portal's home: the two doors and what is to be had here.
struct HomePage: Sendable, Equatable {
  /// The name of the platform.
  var platform: String
  /// Whether somebody is signed in: the doors then lead on instead of asking for a password.
  var places: [Entry]
  /// What one can do here.
  var services: [Entry]
  /// The latest articles.
  var articles: [ArticleHeading] = []
  /// The plans to which people can apply now.
  var plans: [PlanEntry] = []
  /// For how much time is left.
  var now = Moment(milliseconds: 0)

  /// One way in.
  struct Entry: Sendable, Equatable {
    var title: String
    var text: String
    var address: SiteURL
  }

  /// The two doors for those who are not signed in.
  static let doors = [
    Entry(title: "个人用户登录", text: "申报职称、查看进度、下载证书", address: Routes.personalSignIn()),
    Entry(title: "法人用户登录", text: "用人单位、主管部门、受理单位办理审核", address: Routes.unitSignIn()),
  ]
}

extension HomePage {
  /// The page as it is shown.
  var body: PageBody {
    let hero = Hero("专业技术人才职称服务", "网上申报、逐级审核、电子证书，全程可查。", doors: places.map(\.tile))
    let tiles = TileGrid("服务事项", services.map(\.tile))
    let content: HTML = "<h2 class=\"section-title\">服务事项</h2>\n\(tiles)\(openPlans)\(news)\(steps)"
    return PageBody("首页", hero: hero.html, content)
  }

  private var openPlans: HTML {
    guard !plans.isEmpty else { return HTML() }
    let all = ButtonLink("全部", Routes.plans().description)
    let items = plans.map { entry in
      LinkList.Item(
        Link(entry.name, Routes.plan(entry.id).description), text: entry.committeeName, tag: entry.window(at: now).tag,
        time: "\(entry.closes) 截止")
    }
    return Card("正在申报的评审计划", actions: all.html, LinkList(items).html).html
  }

  private var news: HTML {
    guard !articles.isEmpty else { return HTML() }
    let all = ButtonLink("全部", Routes.articles().description)
    return Card("政策资讯", actions: all.html, LinkList(articles.map(\.item)).html).html
  }

  private var steps: HTML {
    let items: [HTML] = [
      "<b>注册并登录</b>：在“个人用户登录”页点击“立即注册”，用真实姓名和证件号码注册账号。",
      "<b>完善基本信息</b>：登录后进入个人中心，填写基本信息并上传免冠照，信息会自动带入每次申报。",
      "<b>申报</b>：选择受理单位，阅读申报须知，点击“我要申报”，逐项填写并提交申报书。",
      "<b>查看进度、领取证书</b>：在“我的申报”中查看办理记录，办结后在“我的证书”中下载电子证书。",
    ]
    let list: HTML = "\(each: items, { "<li>\($0)</li>" })"
    return Card("第一次使用", "<ol class=\"plain-steps\">\(list)</ol>").html
  }
}

extension HomePage.Entry {
  fileprivate var tile: Tile { Tile(title, text, address.description) }
}
