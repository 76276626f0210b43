import Foundation
import Storage

/// The files of the demonstration, read once.
struct DemoData: Sendable {
  /// The password of every demo account.
  static let password = "Zhicheng-2025"

  let units: [DemoUnit]
  let people: [DemoPerson]
  let staff: [DemoStaff]
  let authorities: [DemoAuthority]
  let approvals: [DemoApproval]
  let oldCertificates: DemoOldCertificates
  let administrators: [DemoAdministrator]
  let articles: [DemoArticle]
  let portfolios: [DemoPortfolio]
  let committees: [DemoCommittee]
  let plans: [DemoPlan]

  /// Reads the shipped files.
  ///
  /// - Throws: `ShippedData.Missing`, `DecodingError`.
  init() throws {
    units = try DemoData.read("units")
    people = try DemoData.read("people")
    staff = try DemoData.read("staff")
    authorities = try DemoData.read("authorities")
    approvals = try DemoData.read("approvals")
    oldCertificates = try DemoData.read("old-certificates")
    administrators = try DemoData.read("administrators")
    articles = try DemoData.read("articles")
    portfolios = try DemoData.read("portfolios")
    committees = try DemoData.read("committees")
    plans = try DemoData.read("plans")
  }

  /// A file of `demo`.
  static func read<Value: Decodable>(_ name: String) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(try ShippedData.bytes("demo/\(name).json")))
  }
}
