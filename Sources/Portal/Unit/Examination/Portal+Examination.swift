import Services

extension Portal {
  /// 初定资格审核, 确认资格审核.
  func addExamination(to groups: RouteGroups) {
    let service = ExaminationService(platform: platform)
    let worklists = WorklistService(platform: platform)
    ExaminationListController(
      worklists: worklists, service: service, exports: ExportService(platform: platform), shells: shells
    ).add(to: groups)
    ExaminationController(service: service, shells: shells).add(to: groups)
    ExaminationNotesController(service: service, shells: shells).add(to: groups)
    let requests = SuperiorRequestService(platform: platform)
    SuperiorRequestsController(service: requests, exports: ExportService(platform: platform), shells: shells).add(to: groups)
    DossierController(service: DossierService(platform: platform)).add(to: groups)
    ForwardController(service: service, shells: shells).add(to: groups)
  }
}
