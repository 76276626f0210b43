import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Services
import TestKit
import Titles

@testable import Portal

/// One of everybody and one of everything that stands in an address.
struct AccessWorld: Sendable {
  let site: TestSite
  /// What stands in the place of each parameter; `unit` and `person` own all of it.
  private(set) var parameters: [String: String] = [:]
  private var sessions: [AccessRole: String] = [:]

  init() async throws {
    let test = try await TestPlatform()
    let unit = try await test.unit("云杉中学", number: 1, powers: [.issuing(AccessWorld.scope)])
    _ = try await test.unit("示例公司", number: 2)
    let person = try await test.person("甲示例", number: 1)
    _ = try await test.person("乙示例", number: 2)
    let without = try await test.person("丙示例", number: 3)
    let with = try await test.person("丁示例", number: 4)
    try await test.link(without, to: unit, menus: [])
    try await test.link(with, to: unit, menus: Set(UnitMenu.allCases))
    site = try TestSite(test, demoClock: DemoClock(base: { test.clock.now }))
    parameters["unit"] = unit.id.rawValue
    parameters["person"] = with.id.rawValue
    try await addBelongings(of: person, test)
    let names: [(AccessRole, String, Door)] = [
      (.person, "person1", .personal), (.otherPerson, "person2", .personal), (.staffWithoutMenu, "person3", .personal),
      (.staffWithMenu, "person4", .personal), (.legalPerson, "unit1", .unit), (.otherUnit, "unit2", .unit),
    ]
    for (role, name, door) in names {
      let request = SignInRequest(door: door, username: name, password: TestPlatform.password)
      sessions[role] = try await site.portal.accounts.signIn(request)
    }
    let viewer = try await test.viewer(person)
    let other = SignInRequest(door: .personal, username: "person1", password: TestPlatform.password)
    _ = try await site.portal.accounts.signIn(other)
    let own = try await site.portal.accounts.session(sessions[.person] ?? "")
    let open = try await site.portal.accounts.openSessions(of: viewer)
    parameters["session"] = open.first { $0.id != own?.id }?.id
  }

  private static let scope = IssuingScope(business: .initialDetermination, levels: [.assistant])

  private mutating func addBelongings(of person: TestPerson, _ test: TestPlatform) async throws {
    parameters["message"] = try await test.message(to: person).rawValue
    parameters["attachment"] = try await test.picture(of: person).rawValue
  }

  /// The answer that `role` gets at a route.
  func answer(
    _ role: AccessRole, _ method: String, _ pattern: String, _ client: any TestClientProtocol
  ) async throws -> (answer: AccessAnswer, status: Int) {
    let path = pattern.split(separator: "/", omittingEmptySubsequences: false).map { part in
      part.hasPrefix("{") ? parameters[String(part.dropFirst().dropLast())] ?? "-" : String(part)
    }
    guard let method = HTTPRequest.Method(rawValue: method) else { throw NotFound("method") }
    let response = try await client.execute(
      uri: path.joined(separator: "/"), method: method, headers: headers(role, method), body: nil)
    return (AccessWorld.answer(response), Int(response.status.code))
  }

  private func headers(_ role: AccessRole, _ method: HTTPRequest.Method) -> HTTPFields {
    var headers: HTTPFields = [.accept: "text/html"]
    let subject: String
    if let session = sessions[role] {
      headers[.cookie] = "session=\(session)"
      subject = "session:\(session)"
    } else {
      let visitor = String(repeating: "0", count: 64)
      headers[.cookie] = "visitor=\(visitor)"
      subject = "visitor:\(visitor)"
    }
    guard method != .get, let name = HTTPField.Name("X-CSRF-Token") else { return headers }
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
