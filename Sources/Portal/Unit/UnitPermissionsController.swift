import HTTPTypes
import Hummingbird
import Services
import Titles

/// 用户权限: choose a user, tick menus, save.
struct UnitPermissionsController: Sendable {
  let service: StaffService
  let exports: ExportService
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.unitPermissions) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.unitPermissionsOf) { request, context, _, person in
      try await page(person, request, context)
    }
    groups.unit.on(Routes.unitPermissionsSave) { request, context, _, person in
      try await save(person, request, context)
    }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    guard try request.formQuery().asksForSpreadsheet else { return try await page(nil, request, context) }
    return try await exports.answer(
      UnitLists.permissions, in: .unit(context.unit), for: context.viewer, to: request
    ) { try await service.grants(in: context.unit, $0, for: context.viewer) }
  }

  private func page(
    _ person: PersonID?, _ request: Request, _ context: UnitContext, ticked: Set<UnitMenu>? = nil, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let permissions = try await service.permissions(of: context.unit, choosing: person, for: context.viewer)
    let isOwn = person != nil && person == context.viewer.person
    let page = UnitPermissionsPage(
      unit: context.unit, permissions, ticked: ticked, issues: FormIssues(refusal?.reasons ?? []), isOwn: isOwn)
    return shells.unit(page.body(context.formToken), at: .userPermissions, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func save(_ person: PersonID, _ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.userPermissions)
    let menus = Set(try context.form().texts("menus").compactMap(UnitMenu.init(rawValue:)))
    do {
      let row = try await service.grant(menus, to: person, in: context.unit, by: context.viewer)
      context.flash(.success, "已保存\(row.name)的菜单权限，立即生效。")
    } catch let refusal as Refusal {
      return try await page(person, request, context, ticked: menus, refusal)
    }
    return .seeOther(Routes.unitPermissionsOf(context.unit, person).description)
  }
}
