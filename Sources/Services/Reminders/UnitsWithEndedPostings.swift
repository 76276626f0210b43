import Database
import Storage
import Titles

/// Units whose postings have lasted as long as they must: what was posted can be forwarded.
struct UnitsWithEndedPostings: ReminderSource {
  private static let page = 20

  func page(after position: String, _ ground: ReminderGround, in reader: Reader) throws -> ReminderPage? {
    let units = try ReminderRepository().waitingUnits(after: position, limit: UnitsWithEndedPostings.page, in: reader)
    guard let last = units.last else { return nil }
    let letters = try units.flatMap { unit in
      try Business.allCases.compactMap { business in try letter(unit, business, ground, reader) }
    }
    return ReminderPage(position: last.rawValue, letters: letters)
  }

  private func letter(
    _ unit: UnitID, _ business: Business, _ ground: ReminderGround, _ reader: Reader
  ) throws -> ReminderLetter? {
    guard let menu = UnitMenu.examination(of: business) else { return nil }
    let begun = try WorklistRepository().postings(of: unit, business, limit: UnitService.dueLimit, in: reader)
    let count = begun.count { day in
      let rule = ground.reference.posting.rule(for: business, on: day)
      guard let end = try? rule?.earliestEnd(from: day, in: ground.reference.calendar) else { return false }
      return ground.window(of: end.adding(days: 1)) != nil
    }
    guard count > 0 else { return nil }
    let values = ["business": business.label, "count": String(count), "menu": menu.label]
    return ReminderLetter(
      recipient: .unit(unit), values: values, business: business, target: .posting(unit, business))
  }
}
