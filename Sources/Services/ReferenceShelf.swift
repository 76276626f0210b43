import Storage
import Synchronization
public import Titles

/// The reference data of every day: each file holds from its day of effect until a newer one does. At midnight the next
/// edition is in force, without a restart; what the reform office publishes, as soon as it is taken up.
public final class ReferenceShelf: Sendable {
  /// What holds from a day on which some file comes into force.
  private struct Edition {
    let from: Day
    let files: [String: String]
  }

  private struct Content {
    /// In the order of their days.
    let editions: [Edition]
    var parsed: [Int: ReferenceData]
    var revision = 0

    /// The edition of a day.
    func index(of day: Day) -> Int { (editions.lastIndex { $0.from <= day }) ?? 0 }
  }

  /// The edition of the day on which the shelf was filled: parsed at once, like the later ones.
  private let first: ReferenceData
  private let shipped: [String: String]
  private let content: Mutex<Content>

  /// Sorts the files by their days.
  ///
  /// - Parameters:
  ///   - shipped: stands in for a file whose first day is still to come.
  ///   - day: today. What is in force then or later is parsed now, so that a fault shows at start and not at midnight.
  /// - Throws: `DataFault`.
  init(_ dated: [ReferenceRepository.DatedFile], shipped: [String: String], on day: Day) throws(DataFault) {
    let content = try ReferenceShelf.read(dated, shipped, from: day)
    if let current = content.parsed[content.index(of: day)] {
      first = current
    } else {
      first = try ReferenceData(files: shipped)
    }
    self.shipped = shipped
    self.content = Mutex(content)
  }

  /// What is in force on a day. Before the first day of effect it is the first edition; an earlier one that this program
  /// can't read any more is stood in for by the one that was in force at start.
  public func data(on day: Day) -> ReferenceData {
    content.withLock { content in
      let index = content.index(of: day)
      if let data = content.parsed[index] { return data }
      let edition = content.editions.indices.contains(index) ? content.editions[index] : nil
      let data = edition.flatMap { try? ReferenceData(files: $0.files) } ?? first
      content.parsed[index] = data
      return data
    }
  }

  /// Puts other files in the place of all that were there.
  ///
  /// - Throws: `DataFault` where one of them can't be read: everything stays as it was.
  func replace(with dated: [ReferenceRepository.DatedFile], on day: Day) throws(DataFault) {
    let new = try ReferenceShelf.read(dated, shipped, from: day)
    content.withLock { content in
      let revision = content.revision + 1
      content = new
      content.revision = revision
    }
  }

  /// Another number each time that the files were replaced: what was made of the old ones is to be made anew.
  var revision: Int { content.withLock(\.revision) }

  /// Whether these files could be put on the shelf: all that is in force from a day on is read.
  ///
  /// - Throws: `DataFault`.
  func check(_ dated: [ReferenceRepository.DatedFile], from day: Day) throws(DataFault) {
    _ = try ReferenceShelf.read(dated, shipped, from: day)
  }

  private static func read(
    _ dated: [ReferenceRepository.DatedFile], _ shipped: [String: String], from day: Day
  ) throws(DataFault) -> Content {
    let days = Set(dated.map(\.from)).sorted()
    let editions = days.map { from in
      let held = dated.filter { $0.from <= from }.sorted { $0.from < $1.from }
      let files = Dictionary(held.map { ($0.name, $0.content) }) { _, newer in newer }
      return Edition(from: from, files: files.merging(shipped) { held, _ in held })
    }
    var content = Content(editions: editions, parsed: [:])
    for index in editions.indices where index >= content.index(of: day) {
      content.parsed[index] = try ReferenceData(files: editions[index].files)
    }
    return content
  }
}
