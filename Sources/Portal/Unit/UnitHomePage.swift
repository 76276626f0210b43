import Services
import Titles

/// 首页 of the 单位中心: what waits under each menu, and what was told to the unit.
struct UnitHomePage: Equatable {
  var seat: Seat
  var overview: UnitOverview

  /// What waits under the menus, for the numbers in the menu.
  static func counts(_ overview: UnitOverview) -> [UnitMenu: Int] {
    var counts: [UnitMenu: Int] = [:]
    for business in Business.allCases {
      guard let menu = UnitMenu.examination(of: business) else { continue }
      counts[menu] = overview.waiting(in: business)
    }
    counts[.certificateRequests] = overview.certificateRequests
    return counts
  }
}

extension UnitHomePage {
  func body() -> PageBody {
    PageBody(
      UnitMenu.home.label, "\(PageHeading("\(overview.name)，欢迎使用单位中心"))\(todo)\(messages)")
  }

  private var todo: HTML {
    var tiles = Business.allCases.compactMap { business -> Tile? in
      guard let menu = UnitMenu.examination(of: business), seat.menus.contains(menu) else { return nil }
      return Tile(menu.label, words(business), menu.address(in: seat.unit).description, count: overview.waiting(in: business))
    }
    if let waiting = overview.certificateRequests {
      let menu = UnitMenu.certificateRequests
      tiles.append(Tile(menu.label, "待审核 \(waiting)", menu.address(in: seat.unit).description, count: waiting))
    }
    guard !tiles.isEmpty else { return HTML() }
    return Card("待办事项", "\(TileGrid("待办事项", tiles))").html
  }

  private func words(_ business: Business) -> String {
    let states = VisitState.tabs.filter(\.isOpen)
    let counts = overview.counts[business] ?? [:]
    return states.map { "\($0.label) \(counts[$0] ?? 0)" }.joined(separator: " · ")
  }

  private var messages: HTML {
    let items = overview.messages.map { message in
      LinkList.Item(Link(message.title), text: message.body, time: message.at.description)
    }
    let empty = EmptyState("暂时没有消息", text: "收到申报书、上级单位退回或拒收时，会在这里提醒。")
    return Card("最新消息", "\(LinkList(items, empty: empty))").html
  }
}
