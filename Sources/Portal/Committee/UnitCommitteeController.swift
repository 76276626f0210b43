import HTTPTypes
import Hummingbird
import Services
import Titles

/// 委员会管理: the list, one committee.
struct UnitCommitteeController: Sendable {
  let service: CommitteeService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.unitCommittees) { request, context, unit in
      let found = try await service.committees(of: unit, by: context.viewer)
      let today = platform.clock.now().day
      guard try request.formQuery().asksForSpreadsheet else {
        let page = UnitCommitteesPage(unit: unit, committees: found, today: today)
        return shells.unit(page.body, at: .committees, request, context).response()
      }
      return try await exports.answer(
        OfficeLists.committees(on: today), in: .unit(unit), for: context.viewer, to: request
      ) { $0.cut(found) }
    }
    groups.unit.on(Routes.unitCommittee) { request, context, unit, id in
      let file = try await service.file(id, of: unit, by: context.viewer)
      let facts = CommitteeFacts(file: file, words: CommitteeWords(catalog: platform.reference.catalog))
      let back = ButtonLink("返回列表", Routes.unitCommittees(unit).description)
      let title = file.committee.charter.name
      let body = PageBody(
        title, crumbs: UnitMenu.committees.crumbs(in: unit, title), "\(PageHeading(title, actions: back.html))\(facts)")
      return shells.unit(body, at: .committees, request, context)
    }
  }
}
