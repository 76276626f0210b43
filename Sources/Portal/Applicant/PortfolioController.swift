import HTTPTypes
import Hummingbird
import Services
import Titles

/// 业绩档案 of 个人中心: its sections with their records.
struct PortfolioController: Sendable {
  let portfolios: PortfolioService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.portfolio) { request, context in
      show(try await portfolios.page(by: context.viewer), request, context)
    }
    groups.personal.on(Routes.portfolioSection) { request, context, section in
      show(try await portfolios.page(section, by: context.viewer), request, context)
    }
    groups.personal.on(Routes.portfolioNew) { _, _, section in
      // The id is made before anything is stored: the record's page can save itself from the first letter on.
      Response.seeOther(Routes.portfolioRecord(section, portfolios.newRecord()).description)
    }
    groups.personal.on(Routes.portfolioFetch) { _, context, section in try await fetch(section, context) }
    groups.personal.on(Routes.portfolioRecordRemove) { _, context, section, record in
      try await portfolios.remove(record, from: section, by: context.viewer)
      context.flash(.success, "记录已删除。")
      return list(section)
    }
    groups.personal.on(Routes.portfolioRecordMove) { _, context, section, record in
      let form = try context.form()
      if let number = form.int("number") {
        try await portfolios.move(record, in: section, to: number, by: context.viewer)
      } else {
        try await portfolios.move(record, in: section, by: form.int("step") == -1 ? -1 : 1, of: context.viewer)
      }
      return list(section)
    }
    groups.personal.on(Routes.portfolioOrder) { _, context, section in
      try await portfolios.order(try context.form().ids("ids"), in: section, by: context.viewer)
      return list(section)
    }
    groups.personal.on(Routes.portfolioSort) { _, context, section in
      try await portfolios.sort(section, by: context.viewer)
      context.flash(.success, "已按时间倒序排列。")
      return list(section)
    }
  }

  private func show(_ page: PortfolioPage, _ request: Request, _ context: PersonalContext) -> HTML {
    shells.personal(PortfolioListPage(page: page).body(token: context.formToken), at: .portfolio, request, context)
  }

  private func list(_ section: String) -> Response { .seeOther(Routes.portfolioSection(section).description) }

  private func fetch(_ section: String, _ context: PersonalContext) async throws -> Response {
    switch try await portfolios.fetch(section, by: context.viewer) {
    case .added(let count): context.flash(.success, "已自动获取\(count)条记录，请逐条核对，补充没有获取到的内容和佐证材料；与实际不符的可以修改或删除。")
    case .nothingNew: context.flash(.info, "没有新的记录：登记信息中的内容都已在列表里。")
    case .unknown: context.flash(.info, "没有获取到您的登记信息，请按实际情况自行填写并上传佐证材料。")
    }
    return list(section)
  }
}
