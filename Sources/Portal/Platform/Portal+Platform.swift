import Services

extension Portal {
  /// 平台管理.
  func addOffice(to groups: RouteGroups) {
    OfficeHomeController(reports: ReportService(platform: platform), shells: shells).add(to: groups)
    let registry = UnitRegistryService(platform: platform)
    let units = UnitService(platform: platform)
    let catalog = OfficeCatalog(platform: platform)
    OfficeUnitsController(
      registry: registry, units: units, exports: ExportService(platform: platform), catalog: catalog, shells: shells
    ).add(to: groups)
    OfficeUnitMergeController(registry: registry, units: units, shells: shells).add(to: groups)
    OfficeSuperiorsController(service: SuperiorRequestService(platform: platform), units: units, shells: shells).add(to: groups)
    OfficeCommitteesController(
      service: CommitteeService(platform: platform), exports: ExportService(platform: platform), platform: platform,
      shells: shells
    ).add(to: groups)
    OfficeArticlesController(articles: ArticleService(platform: platform), shells: shells).add(to: groups)
    OfficeReferencesController(references: ReferenceService(platform: platform), clock: platform.clock, shells: shells)
      .add(to: groups)
    OfficeHolidaysController(holidays: HolidayService(platform: platform), clock: platform.clock, shells: shells)
      .add(to: groups)
    OfficeIntegrityController(integrity: IntegrityService(platform: platform), clock: platform.clock, shells: shells)
      .add(to: groups)
    OfficeMessagesController(outbox: OutboxService(platform: platform), channels: settings.channels, shells: shells)
      .add(to: groups)
    OfficeJobsController(jobs: JobService(platform: platform), shells: shells).add(to: groups)
    let control = AccountControlService(platform: platform, accounts: accounts)
    OfficeAccountsController(control: control, shells: shells).add(to: groups)
    OfficeAuditController(audit: AuditService(platform: platform), platform: platform, shells: shells).add(to: groups)
  }
}
