import HTTPTypes
import Hummingbird
import Services
import Titles

/// 完善单位基础信息 at first entry, 单位基础信息, 单位联系方式.
struct UnitInformationController: Sendable {
  let service: UnitService
  let platform: Platform
  let shells: PageShells

  func add(to groups: RouteGroups) {
    groups.unitEntry.on(Routes.unitFirstEntry) { request, context, unit in
      context.seat.isComplete
        ? .seeOther(Routes.unitHome(unit).description) : try await information(request, context)
    }
    groups.unitEntry.on(Routes.unitFirstEntrySave) { request, context, unit in
      context.seat.isComplete
        ? .seeOther(Routes.unitHome(unit).description) : try await complete(request, context)
    }
    groups.unit.on(Routes.unitInformation) { request, context, _ in try await information(request, context) }
    groups.unit.on(Routes.unitInformationSave) { request, context, _ in try await change(request, context) }
    groups.unit.on(Routes.unitContacts) { request, context, _ in try await contacts(request, context) }
    groups.unit.on(Routes.unitContactsSave) { request, context, _ in try await changeContacts(request, context) }
  }

  private func information(
    _ request: Request, _ context: UnitContext, _ entry: UnitEntry? = nil, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let record = try await service.record(of: context.unit, for: context.viewer)
    let choices = UnitEntryPage.Choices(platform.reference, departments: try await service.departments())
    let page = UnitEntryPage(record, entry: entry, issues: FormIssues(refusal?.reasons ?? []), choices: choices)
    let body = page.body(context.formToken)
    let menu: UnitMenu? = record.isComplete ? .basicInformation : nil
    return shells.unit(body, at: menu, request, context).response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func complete(_ request: Request, _ context: UnitContext) async throws -> Response {
    try Access.decide(context.viewer, .completeUnit, .unit(context.unit)).enforce("单位")
    let entry = UnitEntry(try context.form())
    do {
      try await service.complete(entry, of: context.unit, by: context.viewer)
    } catch let refusal as Refusal {
      return try await information(request, context, entry, refusal)
    }
    context.flash(.success, "单位基础信息已提交，欢迎进入单位中心。")
    return .seeOther(Routes.unitHome(context.unit).description)
  }

  private func change(_ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.basicInformation)
    let form = try context.form()
    let entry = UnitEntry(form)
    do {
      let moved = try await service.change(
        entry, of: context.unit, version: form.int("version") ?? 0, by: context.viewer)
      context.flash(.success, "单位基础信息已保存。")
      if moved > 0 { context.flash(.info, "签收功能已关闭，原在“待签收”的 \(moved) 份申报书已转入“待审核”。") }
    } catch let refusal as Refusal {
      return try await information(request, context, entry, refusal)
    }
    return .seeOther(Routes.unitInformation(context.unit).description)
  }

  private func contacts(
    _ request: Request, _ context: UnitContext, _ entry: ContactEntry? = nil, _ refusal: Refusal? = nil
  ) async throws -> Response {
    let record = try await service.contacts(of: context.unit, for: context.viewer)
    let page = UnitContactsPage(
      unit: context.unit, unitName: record.unitName, entry: entry ?? record.entry, version: record.version,
      districts: platform.reference.codes(.districts).entries.map(Choice.init), issues: FormIssues(refusal?.reasons ?? []))
    return shells.unit(page.body(context.formToken), at: .contacts, request, context)
      .response(status: refusal.map(RefusalStatus.status) ?? .ok)
  }

  private func changeContacts(_ request: Request, _ context: UnitContext) async throws -> Response {
    try context.require(.contacts)
    let form = try context.form()
    let entry = ContactEntry(form)
    do {
      try await service.changeContacts(
        entry, of: context.unit, version: form.int("version") ?? 0, by: context.viewer)
    } catch let refusal as Refusal {
      return try await contacts(request, context, entry, refusal)
    }
    context.flash(.success, "单位联系方式已保存。")
    return .seeOther(Routes.unitContacts(context.unit).description)
  }
}

extension UnitEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    name = form.text("name")
    district = form.text("district")
    insuredDistrict = form.text("insuredDistrict")
    nature = form.text("nature")
    isTownship = form.text("isTownship")
    expertDepartment = form.text("expertDepartment")
    returneeDepartment = form.text("returneeDepartment")
    industries = form.texts("industries")
    strategies = form.texts("strategies")
    usesClaims = form.text("usesClaims")
  }
}

extension ContactEntry {
  /// What the form says.
  init(_ form: FormBody) {
    self.init()
    district = form.text("district")
    detail = form.text("detail")
    for business in ContactBusiness.allCases {
      let line = form.under("\(business.rawValue).")
      contacts[business] = Line(
        name: line.text("name"), phone: line.text("phone"), email: line.text("email"),
        takesMail: business != .titles || line.flag("takesMail"))
    }
  }
}
