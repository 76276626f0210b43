import Services

extension Portal {
  /// 平台管理.
  func addOffice(to groups: RouteGroups) {
    OfficeHomeController(reports: ReportService(platform: platform), shells: shells).add(to: groups)
    let registry = UnitRegistryService(platform: platform)
    let units = UnitService(platform: platform)
    let catalog = OfficeCatalog(platform: platform)
    let exports = ExportService(platform: platform)
    OfficeUnitsController(
      registry: registry, units: units, exports: exports, catalog: catalog, shells: shells
    ).add(to: groups)
    OfficeUnitMergeController(registry: registry, units: units, shells: shells).add(to: groups)
    let requests = SuperiorRequestService(platform: platform)
    OfficeSuperiorsController(service: requests, units: units, exports: exports, shells: shells).add(to: groups)
    let overdue = OverdueService(platform: platform)
    OfficeOverdueController(overdue: overdue, exports: exports, shells: shells).add(to: groups)
    OfficeCommitteesController(
      service: CommitteeService(platform: platform), exports: exports, platform: platform, shells: shells
    ).add(to: groups)
    OfficeArticlesController(articles: ArticleService(platform: platform), exports: exports, shells: shells).add(to: groups)
    let references = ReferenceService(platform: platform)
    OfficeReferencesController(references: references, exports: exports, clock: platform.clock, shells: shells).add(to: groups)
    OfficeReferenceRowController(references: references, clock: platform.clock, shells: shells).add(to: groups)
    let holidays = HolidayService(platform: platform)
    OfficeHolidaysController(holidays: holidays, exports: exports, clock: platform.clock, shells: shells).add(to: groups)
    let integrity = IntegrityService(platform: platform)
    OfficeIntegrityController(integrity: integrity, exports: exports, clock: platform.clock, shells: shells).add(to: groups)
    let outbox = OutboxService(platform: platform)
    OfficeMessagesController(outbox: outbox, exports: exports, channels: settings.channels, shells: shells).add(to: groups)
    OfficeJobsController(jobs: JobService(platform: platform), exports: exports, shells: shells).add(to: groups)
    let control = AccountControlService(platform: platform, accounts: accounts)
    OfficeAccountsController(control: control, exports: exports, shells: shells).add(to: groups)
    let audit = AuditService(platform: platform)
    OfficeAuditController(audit: audit, exports: exports, platform: platform, shells: shells).add(to: groups)
  }
}
