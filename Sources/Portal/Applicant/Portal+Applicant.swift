import Services

extension Portal {
  /// A business from the choice of an authority to 我的申报.
  func addApplicant(to groups: RouteGroups) {
    let filing = FilingService(platform: platform)
    let applicants = ApplicantService(platform: platform)
    let units = UnitService(platform: platform)
    BusinessController(
      authorities: AuthorityService(platform: platform), filing: filing, platform: platform, shells: shells,
      pages: pages
    ).add(to: groups)
    ApplyController(filing: filing, shells: shells).add(to: groups)
    FillController(filing: filing, units: units, shells: shells).add(to: groups)
    RecordsController(filing: filing).add(to: groups)
    FilesController(filing: filing, attachments: AttachmentService(platform: platform), shells: shells).add(to: groups)
    let portfolios = PortfolioService(platform: platform)
    PortfolioController(portfolios: portfolios, shells: shells).add(to: groups)
    PortfolioRecordController(
      portfolios: portfolios, attachments: AttachmentService(platform: platform), shells: shells
    ).add(to: groups)
    SubmissionController(filing: filing, applicants: applicants, shells: shells).add(to: groups)
    ApplicationsController(
      applicants: applicants, forms: ReadableFormService(platform: platform), actions: ActionService(platform: platform),
      exports: ExportService(platform: platform), platform: platform, shells: shells
    ).add(to: groups)
    ReminderController(applicants: applicants, actions: ActionService(platform: platform), shells: shells).add(to: groups)
  }
}
