public import Services
public import Titles

/// An application on its way: a person at an institution, the institution's department, the district bureau
/// that accepts it, and clerks who may examine.
public struct ExaminationGround: Sendable {
  /// The platform.
  public let test: TestPlatform
  /// Where it was filed: others may be filed there too.
  public let ground: FilingGround
  /// What was submitted.
  public let filed: FiledApplication
  /// The employer's supervising department.
  public let department: TestUnit
  /// A clerk of the employer who may examine, signed in.
  public let clerk: Viewer
  /// Another one.
  public let colleague: Viewer
  /// The account of the department, signed in.
  public let departmentViewer: Viewer
  /// The account of the accepting authority, signed in.
  public let authorityViewer: Viewer

  /// 用人单位.
  public var employer: UnitID { filed.employer.id }
  /// 受理单位.
  public var authority: UnitID { filed.authority.id }

  /// Where a unit examines it.
  public func room(_ unit: UnitID) throws -> ExaminationRoom { try ExaminationRoom(unit, ground.business) }
}
