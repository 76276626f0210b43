import HTTPTypes
import Hummingbird
import Services
import Titles

/// Units by a part of their name: what a choice by typing asks while one types.
struct UnitChoicesController: Sendable {
  let units: UnitService

  func add(to groups: RouteGroups) {
    groups.personal.on(Routes.unitChoices) { request, _ in
      let words = try request.formQuery().text("q")
      let found = try await units.search(words)
      return try FilesController.json(Choices(items: found.map { .init(value: $0.id.rawValue, label: $0.name, hint: $0.detail) }))
    }
  }

  private struct Choices: Encodable {
    let items: [Item]

    struct Item: Encodable {
      let value: String
      let label: String
      let hint: String
    }
  }
}
