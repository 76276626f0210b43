import Services

extension Portal {
  /// What a unit does that organises committees, and the plans as everybody sees them.
  func addCommittee(to groups: RouteGroups) {
    let committees = CommitteeService(platform: platform)
    let exports = ExportService(platform: platform)
    UnitCommitteeController(service: committees, exports: exports, platform: platform, shells: shells).add(to: groups)
    UnitPlanController(service: PlanService(platform: platform), exports: exports, platform: platform, shells: shells)
      .add(to: groups)
    PlansController(
      plans: PublicPlanService(platform: platform), committees: committees,
      attachments: AttachmentService(platform: platform), platform: platform, shells: shells, pages: pages
    ).add(to: groups)
  }
}
