import HTTPTypes
import Hummingbird
import Services
import Titles

/// 认定申报设置: the list, 新增, 编辑.
struct AuthoritySettingController: Sendable {
  let service: AuthorityService
  let exports: ExportService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unit.on(Routes.authoritySettings) { request, context, _ in try await list(request, context) }
    groups.unit.on(Routes.authoritySettingNew) { request, context, _ in
      try context.require(.authoritySetting)
      return try await page(AuthorityDraft(), nil, request, context)
    }
    groups.unit.on(Routes.authoritySettingCreate) { request, context, _ in try await create(request, context) }
    groups.unit.on(Routes.authoritySetting) { request, context, _, id in
      let setting = try await service.setting(id, of: context.unit, by: context.viewer)
      return try await page(AuthorityDraft(setting), .init(id: id, version: setting.version), request, context)
    }
    groups.unit.on(Routes.authoritySettingSave) { request, context, _, id in try await save(id, request, context) }
  }

  private func list(_ request: Request, _ context: UnitContext) async throws -> Response {
    let entries = try await service.settings(of: context.unit, by: context.viewer)
    if try request.formQuery().asksForSpreadsheet {
      return try await exports.answer(
        UnitLists.authoritySettings, in: .unit(context.unit), for: context.viewer, to: request
      ) { $0.cut(entries) }
    }
    let offered = try await service.offered(to: context.unit)
    let isLeft = offered.contains { business in !entries.contains { $0.business == business } }
    let page = AuthoritySettingsPage(unit: context.unit, entries: entries, mayAdd: isLeft)
    return shells.unit(page.body, at: .authoritySetting, request, context).response()
  }

  private func page(
    _ draft: AuthorityDraft, _ stored: AuthoritySettingPage.Stored?, _ request: Request, _ context: UnitContext,
    issues: FormIssues = .none
  ) async throws -> HTML {
    let page = AuthoritySettingPage(
      unit: context.unit, unitName: context.seat.unitName, stored: stored, draft: draft,
      offered: try await service.offered(to: context.unit), districts: platform.reference.codes(.districts).entries,
      issues: issues)
    return shells.unit(page.body(token: context.formToken), at: .authoritySetting, request, context)
  }

  private func create(_ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.authoritySetting)
    let form = try context.form()
    var draft = AuthorityDraft(form)
    if draft.rearrange(form.text("do")) { return try await page(draft, nil, request, context).response() }
    do {
      _ = try await service.create(draft, for: context.unit, by: context.viewer)
    } catch let refusal as Refusal {
      return try await page(draft, nil, request, context, issues: FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
    return saved(draft, context)
  }

  private func save(_ id: AuthoritySettingID, _ request: Request, _ context: UnitContext) async throws -> Response {
    let current = try await service.setting(id, of: context.unit, by: context.viewer)
    let form = try context.form()
    var draft = AuthorityDraft(form)
    let version = form.int("version") ?? 0
    if draft.rearrange(form.text("do")) {
      return try await page(draft, .init(id: id, version: version), request, context).response()
    }
    do {
      try await service.update(id, draft, version: version, for: context.unit, by: context.viewer)
    } catch let refusal as Refusal {
      // Whoever was told that somebody else had saved, and saves again, has decided.
      let isTold = refusal.reasons.contains { $0.code == "stale" }
      let shown = AuthoritySettingPage.Stored(id: id, version: isTold ? current.version : version)
      return try await page(draft, shown, request, context, issues: FormIssues(refusal.reasons))
        .response(status: RefusalStatus.status(of: refusal))
    }
    return saved(draft, context)
  }

  private func saved(_ draft: AuthorityDraft, _ context: UnitContext) -> Response {
    let name = draft.business?.label ?? ""
    let effect = draft.isEnabled == true ? "申报人现在可以选择本单位申报。" : "目前没有启用，申报人不能选择本单位申报。"
    context.flash(.success, "已保存“\(name)”的申报设置，\(effect)")
    return .seeOther(Routes.authoritySettings(context.unit).description)
  }
}
