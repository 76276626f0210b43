import Synchronization
import Titles

/// Keeps the lists of today: they are made once a day and business, not once a request.
final class ListShelf: Sendable {
  private struct Key: Hashable {
    let day: Day
    let levels: Set<TitleLevel>
  }

  private let references: ReferenceShelf
  private let kept = Mutex<[Key: FormLists]>([:])

  init(_ references: ReferenceShelf) {
    self.references = references
  }

  /// The lists of a business on a day.
  func lists(_ business: Business, on day: Day) -> FormLists {
    let key = Key(day: day, levels: Set(business.levels))
    return kept.withLock { kept in
      if let lists = kept[key] { return lists }
      // Yesterday's are needed no more.
      kept = kept.filter { $0.key.day == day }
      let lists = FormLists(references.data(on: day), on: day, levels: key.levels)
      kept[key] = lists
      return lists
    }
  }
}
