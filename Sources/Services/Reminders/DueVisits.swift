import Database
import Storage
import Titles

/// What waits for units and is near its last day, by unit and business.
struct DueVisits: Sendable {
  /// How many units are looked at in one step: each takes some statements.
  private static let page = 20

  /// What is near its last day in one business of a unit.
  struct Heap: Sendable {
    let unit: UnitID
    let business: Business
    /// The menu where it is handled, as a sentence.
    let place: String
    let items: [DueItem]
  }

  /// The heaps of the next units; nil where no unit is left.
  static func heaps(
    after position: String, _ ground: ReminderGround, in reader: Reader
  ) throws -> (last: UnitID, heaps: [Heap])? {
    let units = try ReminderRepository().waitingUnits(after: position, limit: page, in: reader)
    guard let last = units.last else { return nil }
    let reckoning = DueReckoning(reference: ground.reference, today: ground.today)
    let heaps = try units.flatMap { unit in
      try Business.allCases.compactMap { business -> Heap? in
        guard let menu = UnitMenu.examination(of: business) else { return nil }
        let items = try reckoning.items(of: unit, business, besides: nil, in: reader)
        return Heap(unit: unit, business: business, place: "请在“\(menu.label)”中办理。", items: items)
      }
    }
    return (last: last, heaps: heaps)
  }

  /// How many of these items fall due soon; nil where none of them begins to in this round.
  static func numbers(_ items: [DueItem], _ ground: ReminderGround) -> [String: String]? {
    guard items.contains(where: { ground.window(of: $0.dueOn) != nil }) else { return nil }
    return [
      "three": String(items.count { $0.spans.contains(.three) }), "one": String(items.count { $0.spans.contains(.one) }),
    ]
  }
}

/// Units, of what falls due there: one message for each business, read by those who handle it.
struct UnitsWithDueVisits: ReminderSource {
  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage? {
    guard let found = try DueVisits.heaps(after: position, ground, in: reader) else { return nil }
    let letters = found.heaps.compactMap { heap -> ReminderLetter? in
      guard var values = DueVisits.numbers(heap.items, ground) else { return nil }
      values["business"] = heap.business.label
      values["place"] = heap.place
      return ReminderLetter(
        recipient: .unit(heap.unit), values: values, business: heap.business, target: .due(heap.unit))
    }
    return ReminderPage(position: found.last.rawValue, letters: letters)
  }
}

/// Handlers, of what they have claimed: one message for each unit and business.
struct HandlersWithDueVisits: ReminderSource {
  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage? {
    guard let found = try DueVisits.heaps(after: position, ground, in: reader) else { return nil }
    let accounts = Set(found.heaps.flatMap(\.items).compactMap(\.handler)).sorted()
    let people = try ReminderRepository().people(behind: accounts, in: reader)
    let letters = try found.heaps.flatMap { heap in
      let name = try UnitRepository().name(of: heap.unit, in: reader) ?? ""
      return people.sorted { $0.key < $1.key }.compactMap { account, person -> ReminderLetter? in
        guard var values = DueVisits.numbers(heap.items.filter { $0.handler == account }, ground) else { return nil }
        values["business"] = heap.business.label
        values["place"] = heap.place
        values["unit"] = name
        return ReminderLetter(recipient: .person(person), values: values, target: .due(heap.unit))
      }
    }
    return ReminderPage(position: found.last.rawValue, letters: letters)
  }
}
