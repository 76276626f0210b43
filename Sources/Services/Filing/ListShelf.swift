import Synchronization
import Titles

/// Keeps the lists of today: they are made once a day, business and set of powers, not once a request.
final class ListShelf: Sendable {
  private struct Key: Hashable {
    let day: Day
    let business: Business
    let powers: [Power]
  }

  private let references: ReferenceShelf
  private let kept = Mutex<[Key: FormLists]>([:])

  init(_ references: ReferenceShelf) {
    self.references = references
  }

  /// The lists of a form, of which only those titles can be chosen that its authority gives, and their series; the others
  /// stay readable in old answers.
  func lists(of material: FormMaterial) -> FormLists {
    let key = Key(day: material.today, business: material.business, powers: material.powers)
    return kept.withLock { kept in
      if let lists = kept[key] { return lists }
      // Yesterday's are needed no more.
      kept = kept.filter { $0.key.day == key.day }
      let lists = made(for: material)
      kept[key] = lists
      return lists
    }
  }

  private func made(for material: FormMaterial) -> FormLists {
    let reference = references.data(on: material.today)
    let catalog = reference.catalog
    return FormLists(reference, on: material.today, levels: Set(material.business.levels)).offering { list, code in
      switch list {
      case "series": material.offers(series: code, catalog)
      case "titles": catalog.title(code).map(material.offers) ?? false
      default: true
      }
    }
  }
}
