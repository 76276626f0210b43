import Services
import TestKit
import Testing
import Titles

@Suite struct MessageServiceTests {
  @Test func messagesAreReadByTheirOwnerAlone() async throws {
    let test = try await TestPlatform()
    let person = try await test.person("甲示例", number: 1)
    let other = try await test.person("乙示例", number: 2)
    let first = try await test.message(to: person, "第一条")
    _ = try await test.message(to: person, "第二条")
    let service = MessageService(platform: test.platform)
    let page = try await service.page(of: .person(person.id), onlyUnread: false, limit: 20, offset: 0)
    #expect(page.messages.map(\.title) == ["第二条", "第一条"])
    #expect(page.total == 2)
    #expect(page.unread == 2)
    await #expect(throws: NotFound.self) { try await service.markRead(first, of: .person(other.id)) }
    try await service.markRead(first, of: .person(person.id))
    try await service.markRead(first, of: .person(person.id))
    let rest = try await service.page(of: .person(person.id), onlyUnread: true, limit: 20, offset: 0)
    #expect(rest.messages.map(\.title) == ["第二条"])
    #expect(rest.unread == 1)
    #expect(try await service.markAllRead(of: .person(other.id)) == 0)
    #expect(try await service.markAllRead(of: .person(person.id)) == 1)
  }
}
