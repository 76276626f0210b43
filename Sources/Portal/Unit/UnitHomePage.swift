import Services
import Titles

/// 首页 of the 单位中心: what waits under each menu, and what was told to the unit.
struct UnitHomePage: Equatable {
  var seat: Seat
  var overview: UnitOverview
  /// Committees of the unit whose filing ends soon or has ended.
  var expiring: [Committee] = []
  /// For how long it still holds.
  var today = Day(ordinal: 0)

  /// What waits under the menus, for the numbers in the menu.
  static func counts(_ overview: UnitOverview) -> [UnitMenu: Int] {
    var counts: [UnitMenu: Int] = [:]
    for business in Business.allCases {
      guard let menu = UnitMenu.examination(of: business) else { continue }
      counts[menu] = overview.waiting(in: business)
    }
    counts[.issuance] = overview.toIssue
    counts[.certificateRequests] = overview.certificateRequests
    return counts
  }
}

extension UnitHomePage {
  func body() -> PageBody {
    PageBody(
      UnitMenu.home.label, "\(PageHeading("\(overview.name)，欢迎使用单位中心"))\(contactHint)\(filingHint)\(todo)\(due)\(messages)")
  }

  private var todo: HTML {
    let tiles = Business.allCases.compactMap { business -> Tile? in
      guard let menu = UnitMenu.examination(of: business), seat.menus.contains(menu) else { return nil }
      return Tile(menu.label, words(business), menu.address(in: seat.unit).description, count: overview.waiting(in: business))
    }
    let all = tiles + issuing + requests
    guard !all.isEmpty else { return HTML() }
    return Card("待办事项", "\(TileGrid("待办事项", all))").html
  }

  private var issuing: [Tile] {
    guard let count = overview.toIssue else { return [] }
    let words = "审核通过、尚未发放证书的申报人"
    return [Tile(UnitMenu.issuance.label, words, UnitMenu.issuance.address(in: seat.unit).description, count: count)]
  }

  private var requests: [Tile] {
    guard let waiting = overview.certificateRequests else { return [] }
    let menu = UnitMenu.certificateRequests
    return [Tile(menu.label, "待审核 \(waiting)", menu.address(in: seat.unit).description, count: waiting)]
  }

  /// What applicants would miss in 办理记录.
  private var contactHint: HTML {
    guard overview.lacksContact else { return HTML() }
    let link = Link("单位信息管理—单位联系方式", UnitMenu.contacts.address(in: seat.unit).description).html(class: nil)
    return Notice(.warning, title: "还没有填写职称业务的联系人", "<p>申报人在办理记录中看不到本单位的联系电话，请在“\(link)”中填写。</p>").html
  }

  /// A committee whose filing is over can't take plans on.
  private var filingHint: HTML {
    guard !expiring.isEmpty else { return HTML() }
    let lines = expiring.map { committee -> HTML in
      let link = Link(committee.charter.name, Routes.unitCommittee(seat.unit, committee.id).description)
      let last = committee.filedThrough
      let words = last < today ? "备案已于\(last)到期" : "备案\(last)到期，还有 \(last.ordinal - today.ordinal) 天"
      return "<p>\(link)：\(words)，请向市职改办办理延续备案。</p>"
    }
    return Notice(.warning, title: "评审委员会备案到期提醒", "\(lines)").html
  }

  /// What is overdue or falls due soon; nothing for who examines nothing.
  private var due: HTML {
    let examines = Business.allCases.contains { business in
      UnitMenu.examination(of: business).map(seat.menus.contains) ?? false
    }
    guard examines else { return HTML() }
    let tiles = DueSpan.allCases.map { span in
      let words = span == .overdue ? "超过办理时限仍未办理的申报书" : "请在到期前办理"
      return Tile(span.label, words, Routes.unitDue(seat.unit).with("span", span.rawValue).description, count: overview.due(span))
    }
    return Card(UnitDuePage.title, "\(TileGrid(UnitDuePage.title, tiles))").html
  }

  private func words(_ business: Business) -> String {
    let states = VisitState.tabs.filter(\.isOpen)
    let counts = overview.counts[business] ?? [:]
    return states.map { "\($0.label) \(counts[$0] ?? 0)" }.joined(separator: " · ")
  }

  private var messages: HTML {
    let items = overview.messages.map { message in
      LinkList.Item(Link(message.title, message.target?.address.description), text: message.body, time: message.at.description)
    }
    let empty = EmptyState("暂时没有消息", text: "收到申报书、上级单位退回或拒收时，会在这里提醒。")
    return Card("最新消息", "\(LinkList(items, empty: empty))").html
  }
}
