import Services

extension Portal {
  /// What a unit keeps about itself and its staff.
  func addUnit(to groups: RouteGroups) {
    let units = UnitService(platform: platform)
    let staff = StaffService(platform: platform)
    let exports = ExportService(platform: platform)
    UnitHomeController(
      service: units, committees: CommitteeService(platform: platform), clock: platform.clock, exports: exports,
      shells: shells
    ).add(to: groups)
    UnitInformationController(service: units, platform: platform, shells: shells).add(to: groups)
    UnitStaffController(service: staff, exports: exports, shells: shells).add(to: groups)
    UnitPermissionsController(service: staff, exports: exports, shells: shells).add(to: groups)
  }
}
