import Titles

/// A unit of the demonstration, as `demo/units.json` describes it.
struct DemoUnit: Decodable, Sendable {
  let username: String
  let name: String
  let uscc: String
  let kind: UnitKind
  let legalRepresentative: String
  let mobile: String
  let nature: UnitNature
  let district: String
  /// 专家业务里的主管部门 and 留学回国人员业务里的主管部门.
  let department: String
  let usesClaims: Bool
  /// The username of the unit above it, which stands before it in the file.
  let superior: String?
  let address: String
  /// The contact for 职称.
  let contact: DemoContact
  /// The businesses for which it has 职称发证权限 at 中初级.
  let issuing: [Business]
  /// Whether it has 评委会组建.
  let formsCommittees: Bool
}
