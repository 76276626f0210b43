import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Services
import Testing

@testable import Portal

/// 导出 of every list: walks all pages and looks for tables.
@Suite struct ListExportTests {
  @Test func everyPageThatListsSomethingExportsIt() async throws {
    let world = try await AccessWorld()
    let roles = AccessRole.allCases
    let pages = AccessTable.rows.filter { $0.method == "GET" }
    var sessions: [AccessRole: String] = [:]
    for role in roles { sessions[role] = try await world.session(role) }
    try await world.site.open { [sessions] http in
      var exported: Set<String> = []
      for page in pages {
        guard let role = roles.last(where: { page.rule.answer(to: $0) == .passes }) else { continue }
        let session = sessions[role]
        let address = world.address(page.pattern)
        let file = try await world.get("\(address)?format=xlsx", session, http)
        if file.headers[.contentType] == ExportedFile.contentType {
          exported.insert(page.pattern)
          #expect(file.headers[.contentDisposition]?.contains(".xlsx") == true, "\(page.pattern)")
        }
        let text = String(buffer: try await world.get(address, session, http).body)
        guard ["class=\"data-table\"", "class=\"message-list\""].contains(where: text.contains) else { continue }
        if exported.contains(page.pattern) {
          #expect(text.contains("format=xlsx"), "\(page.pattern) shows no button")
        } else {
          #expect(ListExportTable.without[page.pattern] != nil, "\(page.pattern) lists something and doesn't export it")
        }
      }
      #expect(exported == ListExportTable.exported)
    }
  }

  @Test func onlyPagesWithoutExportHaveAReason() {
    let patterns = Set(AccessTable.rows.map(\.pattern))
    #expect(ListExportTable.exported.subtracting(patterns) == [])
    #expect(Set(ListExportTable.without.keys).subtracting(patterns) == [])
    #expect(ListExportTable.exported.isDisjoint(with: ListExportTable.without.keys))
  }
}
