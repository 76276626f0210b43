import Synchronization
import Titles

/// Keeps the lists of forms: they are made once a day, business and set of powers, not once a request. There is one for the
/// whole platform.
final class ListShelf: Sendable {
  private struct Key: Hashable {
    let day: Day
    /// Nil where everything is offered.
    var business: Business?
    var powers: [Power] = []
  }

  private struct Kept {
    /// Which content of the reference shelf they were made of.
    var revision = 0
    var lists: [Key: FormLists] = [:]
  }

  /// Where there are more, all are made anew: yesterday's are needed no more.
  private static let limit = 64

  private let references: ReferenceShelf
  private let kept = Mutex(Kept())

  init(_ references: ReferenceShelf) {
    self.references = references
  }

  /// The lists with everything that is in force on a day.
  func lists(on day: Day) -> FormLists {
    kept(Key(day: day)) { FormLists($0, on: day, levels: Set(TitleLevel.allCases)) }
  }

  /// The lists of a form, of which only those titles can be chosen that its authority gives, and their series; the others
  /// stay readable in old answers.
  func lists(of material: FormMaterial) -> FormLists {
    kept(Key(day: material.today, business: material.business, powers: material.powers)) { reference in
      let (catalog, levels) = (reference.catalog, Set(material.business.levels))
      return FormLists(reference, on: material.today, levels: levels).offering { list, code in
        switch list {
        case "series": material.offers(series: code, catalog)
        case "titles": catalog.title(code).map(material.offers) ?? false
        default: true
        }
      }
    }
  }

  private func kept(_ key: Key, _ make: (ReferenceData) -> FormLists) -> FormLists {
    kept.withLock { kept in
      let revision = references.revision
      if kept.revision == revision, let lists = kept.lists[key] { return lists }
      if kept.revision != revision || kept.lists.count >= ListShelf.limit { kept = Kept(revision: revision) }
      let lists = make(references.data(on: key.day))
      kept.lists[key] = lists
      return lists
    }
  }
}
