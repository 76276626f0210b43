import HTTPTypes
import Hummingbird
import Services
import Titles

/// 职称评审申报计划, and the directories of what is reviewed by whom.
struct PlansController: Sendable {
  let plans: PublicPlanService
  let committees: CommitteeService
  let attachments: AttachmentService
  let platform: Platform
  let shells: PageShells
  let pages: PublicPages

  func add(to groups: RouteGroups) {
    groups.anonymous.on(Routes.plans) { request, context in
      try await pages.response(to: request, context) { try await list(request, context) }
    }
    groups.anonymous.on(Routes.plan) { request, context, id in
      try await pages.response(to: request, context) { try await plan(id, request, context) }
    }
    groups.anonymous.on(Routes.planNotice) { request, _, id in
      try await StoredFile(try await plans.notice(of: id), of: attachments).response(to: request)
    }
    groups.anonymous.on(Routes.committeeDirectory) { request, context in
      try await pages.response(to: request, context) { try await directory(request, context) }
    }
    groups.anonymous.on(Routes.specialtyDirectory) { request, context in
      try await pages.response(to: request, context) { try await specialties(request, context) }
    }
  }

  private func list(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let query = try request.formQuery()
    let page = PageRequest(query)
    let filter = PlanFilter(query)
    let (found, years) = try await plans.list(filter, in: ListWindow(offset: page.offset, limit: page.size))
    let model = PlansPage(
      filter: filter, found: found, page: page, query: query, choices: choices(filter, years), now: platform.clock.now())
    return shells.portal(model.body, request, context, at: Routes.plans())
  }

  /// Each filter narrows the next: the specialties of the series, the directions of the specialty, the titles of the series.
  private func choices(_ filter: PlanFilter, _ years: [Int]) -> PlansPage.Choices {
    let (catalog, today) = (platform.reference.catalog, platform.clock.now().day)
    let series = catalog.openSeries(on: today)
    let inSeries = series.filter { filter.series == nil || $0.code == filter.series }
    let specialties = inSeries.flatMap { catalog.specialties(series: $0.code, on: today) }
    let inSpecialty = specialties.filter { filter.specialty == nil || $0.code == filter.specialty }
    return PlansPage.Choices(
      series: series.map { Choice($0.code, $0.people) },
      specialties: specialties.map { Choice($0.code, $0.name, group: catalog.series($0.series)?.people) },
      subspecialties: inSpecialty.flatMap { specialty in
        catalog.subspecialties(specialty: specialty.code, on: today).map { Choice($0.code, $0.name, group: specialty.name) }
      },
      titles: inSeries.flatMap { series in
        catalog.titles(series: series.code, on: today).map { Choice($0.code, $0.label, group: series.people) }
      }, years: years)
  }

  private func plan(_ id: PlanID, _ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let shown = try await plans.plan(id)
    var page = PlanPage(
      shown: shown, catalog: platform.reference.catalog, now: platform.clock.now(), obstacles: [])
    // What the clock says stands on the page already.
    if shown.window == .open, let viewer = context.viewer(SignedInSession.self)?.viewer {
      page.obstacles = try await plans.admission(to: id, of: viewer)
    }
    return shells.portal(page.body, request, context, at: Routes.plans())
  }

  private func directory(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let query = try request.formQuery()
    let (catalog, today) = (platform.reference.catalog, platform.clock.now().day)
    let series = query.filled("series")
    let found = try await committees.directory(matching: query.text("q"), series: series)
    let page = CommitteeDirectoryPage(
      text: query.text("q"), series: series, committees: found, page: PageRequest(query), query: query,
      choices: catalog.openSeries(on: today).map { Choice($0.code, $0.people) }, words: CommitteeWords(catalog: catalog))
    return shells.portal(page.body, request, context, at: Routes.plans())
  }

  private func specialties(_ request: Request, _ context: PortalRequestContext) async throws -> HTML {
    let (catalog, today) = (platform.reference.catalog, platform.clock.now().day)
    let query = try request.formQuery()
    let wanted = query.filled("series")
    let all = catalog.series.filter { $0.effect.covers(today) }
    let series = all.filter { wanted == nil || $0.code == wanted }
    let page = SpecialtyDirectoryPage(
      series: wanted, choices: all.map { Choice($0.code, $0.people) },
      entries: series.map { SpecialtyDirectoryPage.Entry($0, catalog, today) })
    return shells.portal(page.body, request, context, at: Routes.plans())
  }
}

extension PlanFilter {
  /// What the address says.
  init(_ query: FormBody) {
    self.init()
    text = query.text("q")
    series = query.filled("series")
    specialty = query.filled("specialty")
    subspecialty = query.filled("subspecialty")
    title = query.filled("title")
    year = query.int("year")
    window = query.choice("state")
  }
}
