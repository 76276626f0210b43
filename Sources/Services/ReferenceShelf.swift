import Storage
import Synchronization
public import Titles

/// The reference data of every day: each file holds from its day of effect until a newer one does. At midnight the next
/// edition is in force, without a restart.
public final class ReferenceShelf: Sendable {
  /// What holds from a day on which some file comes into force.
  private struct Edition {
    let from: Day
    let files: [String: String]
  }

  /// In the order of their days.
  private let editions: [Edition]
  /// The edition of the day on which the shelf was filled: parsed at once, like the later ones.
  private let first: ReferenceData
  private let parsed: Mutex<[Int: ReferenceData]>

  /// Sorts the files by their days.
  ///
  /// - Parameters:
  ///   - shipped: stands in for a file whose first day is still to come.
  ///   - day: today. What is in force then or later is parsed now, so that a fault shows at start and not at midnight.
  /// - Throws: `DataFault`.
  init(_ dated: [ReferenceRepository.DatedFile], shipped: [String: String], on day: Day) throws(DataFault) {
    let days = Set(dated.map(\.from)).sorted()
    editions = days.map { from in
      let held = dated.filter { $0.from <= from }.sorted { $0.from < $1.from }
      let files = Dictionary(held.map { ($0.name, $0.content) }) { _, newer in newer }
      return Edition(from: from, files: files.merging(shipped) { held, _ in held })
    }
    let today = ReferenceShelf.index(of: day, in: days)
    var parsed: [Int: ReferenceData] = [:]
    for index in editions.indices where index >= today { parsed[index] = try ReferenceData(files: editions[index].files) }
    if let current = parsed[today] { first = current } else { first = try ReferenceData(files: shipped) }
    self.parsed = Mutex(parsed)
  }

  /// What is in force on a day. Before the first day of effect it is the first edition; an earlier one that this program
  /// can't read any more is stood in for by the one that was in force at start.
  public func data(on day: Day) -> ReferenceData {
    let index = ReferenceShelf.index(of: day, in: editions.map(\.from))
    return parsed.withLock { parsed in
      if let data = parsed[index] { return data }
      let data = editions.indices.contains(index) ? (try? ReferenceData(files: editions[index].files)) ?? first : first
      parsed[index] = data
      return data
    }
  }

  private static func index(of day: Day, in days: [Day]) -> Int { (days.lastIndex { $0 <= day }) ?? 0 }
}
