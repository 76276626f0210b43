import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Services
import TestKit
import Titles

@testable import Portal

/// One of everybody and one of everything that stands in an address: `person` applies to a unit that is employer and
/// accepting authority at once, and owns whatever is a person's; `legalPerson` is that unit.
final class AccessWorld: Sendable {
  let site: TestSite
  /// What stands in the place of each parameter; under `name@pattern` for one route alone.
  private let parameters: [String: String]

  init() async throws {
    let world = try await CertificateWorld()
    let test = world.test
    let ground = try await test.ground(of: world.bureau)
    let draft = try await test.filedApplication(number: 1, on: ground)
    _ = try await test.unit("示例公司", number: 2)
    _ = try await test.person("乙示例", number: 2)
    let without = try await test.person("丙示例", number: 3)
    let with = try await test.person("丁示例", number: 4)
    try await test.link(without, to: world.bureau, menus: [])
    try await test.link(with, to: world.bureau, menus: Set(UnitMenu.allCases))
    let submitted = try await test.submittedApplication(number: 5, on: ground)
    var found = try await AccessWorld.certificates(of: draft.person, world)
    for role in AdministratorRole.allCases where role != .system { _ = try await test.administrator(role) }
    let office = try await test.administrator(.system)
    try await test.grant([TestPlatform.issuing, .committeeFormation], to: world.bureau)
    let committee = try await test.committee(of: world.bureau, by: office)
    found["committee"] = committee.rawValue
    found["plan"] = try await AccessWorld.plan(of: world.bureau, committee, test).rawValue
    found["file"] = "texts~profile-guide.md"
    found["file@/office/catalog/{file}/row"] = "degrees.csv"
    found["integrity"] = try await test.integrityRecord(of: with).rawValue
    found["article"] = try await test.article("关于公示的通知", "公示不少于五个工作日。").rawValue
    found["unit"] = world.bureau.id.rawValue
    found["account"] = with.account.rawValue
    found["person"] = with.id.rawValue
    found["setting"] = ground.setting.rawValue
    found["application"] = draft.id.rawValue
    found["business"] = Business.initialDetermination.slug
    found["section"] = "basic"
    found["field"] = "archiveProof"
    found["record"] = try await test.record(in: "education", of: draft.id).rawValue
    found["visit"] = try await test.visit(of: submitted.id, to: world.bureau.id).rawValue
    found["action"] = WorkflowAction.examine.rawValue
    found["action@/units/{unit}/examinations/{business}/bulk/{action}"] = BulkChoice.claim.rawValue
    found["action@/units/{unit}/examinations/{business}/{visit}/actions/{action}"] = WorkflowAction.sendBack.rawValue
    found["section@/me/portfolio/{section}"] = "education"
    found["section@/me/portfolio/{section}/fetch"] = "education"
    let work = RecordID(rawValue: found["record"] ?? "")
    let kept = PortfolioEdit(section: "education", record: work, fields: PostedFields(["school": ["演示大学"]]))
    _ = try await PortfolioService(platform: test.platform).save(kept, by: try await test.viewer(draft.person))
    // The education is known to the register: only where it isn't there is a place for a file.
    let upload = "/me/applications/{application}/fill/{section}/records/{record}/files/{field}"
    found["section@\(upload)"] = "work"
    found["template"] = FormTemplate.archive.slug
    found["paper"] = ExaminationPaper.archive.rawValue
    found["request"] = try await world.submittedRegistration(of: draft.person).rawValue
    found["field@/me/certificate-requests/{request}/files/{field}"] = "scans"
    found["request@/me/certificate-requests/{request}/withdraw"] = try await world.submittedRegistration(
      of: draft.person, number: "渝职2"
    ).rawValue
    found["request@/me/certificate-requests/{request}/delete"] = try await world.begunRegistration(
      of: draft.person, number: "渝职3"
    ).rawValue
    found["superior"] = try await test.superiorRequest(of: world.bureau).rawValue
    let row = CertificateWorld.importRow("申报人甲", Numbers.residentID(9), number: "旧1")
    found["import"] = try await world.importReady([row]).rawValue
    found["token"] = "unknown"
    found["message"] = try await test.message(to: draft.person).rawValue
    found["attachment"] = try await test.picture(of: draft.person).rawValue
    site = try TestSite(test, demoClock: DemoClock(base: { test.clock.now }))
    let other = SignInRequest(door: .personal, username: "person1", password: TestPlatform.password)
    let token = try await site.portal.accounts.signIn(other)
    found["session"] = try await site.portal.accounts.session(token)?.id
    parameters = found
  }

  /// A published plan with 申报通知.
  private static func plan(of unit: TestUnit, _ committee: CommitteeID, _ test: TestPlatform) async throws -> PlanID {
    var draft = test.planDraft(of: committee)
    draft.notice = FileReference(id: try await test.paper(of: unit), name: "通知.pdf", size: 1, pages: 1, sha256: "")
    return try await PlanService(platform: test.platform).publish(
      nil, draft, version: 0, for: unit.id, by: try await test.viewer(unit))
  }

  /// A certificate of the person with what led to it.
  private static func certificates(of person: TestPerson, _ world: CertificateWorld) async throws -> [String: String] {
    let passed = try await world.test.passed(person, by: world.bureau, number: "20250820901X")
    let batch = try await world.batch([passed])
    let paper = try await world.test.paper(of: world.bureau)
    let draft = ApprovalDraft(
      number: "演职改〔2025〕1号", title: "关于公布职称初定结果的通知", issuedOn: Day("2025-08-20"),
      business: .initialDetermination, kind: .issue, attachment: paper)
    let document = try await world.documents.publish(draft, for: world.bureau.id, by: world.viewer)
    _ = try await world.issuances.order(
      [passed], of: batch, approval: document, remark: "", in: world.bureau.id, by: world.viewer)
    try await world.runner().runNext()
    let certificate = try await world.certificates.mine(world.test.viewer(person)).first
    return [
      "batch": batch.rawValue, "document": document.rawValue, "certificate": certificate?.id.rawValue ?? "",
      "application@/units/{unit}/batches/{batch}/applications/{application}": passed.rawValue,
    ]
  }

  /// The address of a route with everything in its place.
  func address(_ pattern: String) -> String {
    let isRecord = ["/records", "/order", "/sort"].contains { pattern.contains($0) }
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
      guard part.hasPrefix("{") else { return String(part) }
      let name = String(part.dropFirst().dropLast())
      if let special = parameters["\(name)@\(pattern)"] { return special }
      if isRecord, name == "section" { return "education" }
      if isRecord, name == "field" { return "proof" }
      return parameters[name] ?? "-"
    }
    return parts.joined(separator: "/")
  }

  /// A session of `role`; nil for nobody.
  func session(_ role: AccessRole) async throws -> String? {
    let (name, door): (String, Door) =
      switch role {
      case .anonymous: ("", .personal)
      case .person: ("person1", .personal)
      case .otherPerson: ("person2", .personal)
      case .staffWithoutMenu: ("person3", .personal)
      case .staffWithMenu: ("person4", .personal)
      case .legalPerson: ("unit1", .unit)
      case .otherUnit: ("unit2", .unit)
      case .system: ("system", .office)
      case .security: ("security", .office)
      case .auditor: ("auditor", .office)
      }
    guard !name.isEmpty else { return nil }
    let request = SignInRequest(door: door, username: name, password: TestPlatform.password)
    return try await site.portal.accounts.signIn(request)
  }

  /// What somebody with this session gets at a route.
  func answer(
    _ session: String?, _ method: String, _ pattern: String, _ client: any TestClientProtocol
  ) async throws -> (answer: AccessAnswer, status: Int) {
    guard let method = HTTPRequest.Method(rawValue: method) else { throw NotFound("method") }
    let response = try await client.execute(
      uri: address(pattern), method: method, headers: headers(session, method), body: nil)
    return (AccessWorld.answer(response), Int(response.status.code))
  }

  /// What somebody with this session is sent for an address.
  func get(_ address: String, _ session: String?, _ client: any TestClientProtocol) async throws -> TestResponse {
    try await client.execute(uri: address, method: .get, headers: headers(session, .get), body: nil)
  }

  private func headers(_ session: String?, _ method: HTTPRequest.Method) -> HTTPFields {
    let visitor = String(repeating: "0", count: 64)
    var headers: HTTPFields = [.accept: "text/html"]
    headers[.cookie] = session.map { "session=\($0)" } ?? "visitor=\(visitor)"
    guard method != .get, let name = HTTPField.Name("X-CSRF-Token") else { return headers }
    let subject = session.map { "session:\($0)" } ?? "visitor:\(visitor)"
    headers[name] = FormTokens<PortalRequestContext>.token(for: subject, SigningKey([UInt8](repeating: 7, count: 32)))
    if method != .put { headers[.contentType] = "application/x-www-form-urlencoded" }
    return headers
  }

  private static func answer(_ response: TestResponse) -> AccessAnswer {
    switch response.status.code {
    case 401: .signIn
    case 403: .forbidden
    case 404: .missing
    case 303 where response.headers[.location]?.hasPrefix("/login/") == true: .signIn
    default: .passes
    }
  }
}
