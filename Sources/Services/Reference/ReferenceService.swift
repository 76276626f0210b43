import Database
import Storage
public import Titles

/// 目录与政策 of the reform office: catalog, dictionaries, policy tables and texts, each with dates of effect. What is in force
/// on a day is never changed afterwards: who wants it otherwise publishes an edition from today or a later day on.
public struct ReferenceService: Sendable {
  let platform: Platform
  let repository = ReferenceRepository()
  let audit: AuditLog

  /// The list of files itself, and what has a page of its own.
  static let hidden: Set<String> = [ReferenceData.manifestFile, HolidayService.file]

  /// Works on this platform.
  public init(platform: Platform) {
    self.platform = platform
    audit = AuditLog(vault: platform.store.vault)
  }

  /// Every table and text, in the order in which they ship.
  ///
  /// - Throws: `NotFound` for whoever isn't an administrator, `Refusal` where the menu is another one's.
  public func tables(for viewer: Viewer) async throws -> [ReferenceTable] {
    try Access.decide(viewer, .administer(.catalog), .office).enforce("页面")
    let today = platform.clock.now().day
    let dated = try await platform.store.database.read { try repository.all(in: $0) }
    let files = Dictionary(grouping: dated, by: \.name)
    return platform.reference.manifest.filter { !ReferenceService.hidden.contains($0.file) }.compactMap { entry in
      let editions = files[entry.file] ?? []
      guard let current = editions.last(where: { $0.from <= today }) ?? editions.first else { return nil }
      let isOwn = current.publishedAt != nil
      return ReferenceTable(
        file: entry.file, label: ReferenceFileLabel.label(of: entry.file, content: current.content), source: current.source,
        from: current.from, next: editions.first { $0.from > max(today, current.from) }?.from,
        note: isOwn || entry.status == .verified ? nil : entry.note ?? entry.status.label, isOwn: isOwn)
    }
  }

  /// One table or text.
  ///
  /// - Throws: `NotFound` where there is none of that name.
  public func file(_ name: String, for viewer: Viewer) async throws -> ReferenceFile {
    try Access.decide(viewer, .administer(.catalog), .office).enforce("页面")
    return try file(name, try await platform.store.database.read { try repository.all(in: $0) })
  }

  private func file(_ name: String, _ dated: [ReferenceRepository.DatedFile]) throws -> ReferenceFile {
    let found = dated.filter { $0.name == name }
    guard !ReferenceService.hidden.contains(name), let last = found.last else { throw NotFound("目录") }
    let today = platform.clock.now().day
    let current = found.last { $0.from <= today }
    let editions = found.reversed().map { file in
      let standing: ReferenceEdition.Standing = file.from > today ? .future : file == current ? .current : .past
      return ReferenceEdition(
        from: file.from, source: file.source, publishedAt: file.publishedAt, standing: standing, content: file.content)
    }
    let content = (current ?? last).content
    return ReferenceFile(file: name, label: ReferenceFileLabel.label(of: name, content: content), editions: editions)
  }

  /// What a new edition would change; nothing is published.
  ///
  /// - Throws: `Refusal` at the fields of the draft; a fault in the content names its line.
  public func preview(_ draft: ReferenceDraft, of name: String, for viewer: Viewer) async throws -> ReferenceChange {
    try Access.decide(viewer, .administer(.catalog), .office).enforce("页面")
    let dated = try await platform.store.database.read { try repository.all(in: $0) }
    return try change(draft, name, dated).change
  }

  /// Publishes a new edition. On this node it acts at once, on the others within a second or so.
  ///
  /// - Throws: `Refusal` at the fields of the draft.
  public func publish(_ draft: ReferenceDraft, of name: String, by viewer: Viewer) async throws -> ReferenceChange {
    try Access.decide(viewer, .administer(.catalog), .office).enforce("页面")
    let change = try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.catalog, of: viewer, platform.store, transaction)
      let (checked, change) = try self.change(draft, name, try repository.all(in: transaction))
      let now = platform.clock.now()
      try repository.publish(
        checked.content, as: name, from: checked.from, source: checked.source, by: viewer.account, at: now, in: transaction)
      let detail = "\(checked.from) +\(change.added.count) -\(change.removed.count) \(checked.source)"
      try audit.append("reference.publish", on: name, by: viewer.account, detail: detail, at: now, in: transaction)
      return change
    }
    try await platform.takeUpReferences()
    return change
  }

  /// Takes back an edition that isn't in force yet.
  ///
  /// - Throws: `Refusal` where it is, `NotFound` where none was published here for that day.
  public func withdraw(_ name: String, from day: Day, by viewer: Viewer) async throws {
    try Access.decide(viewer, .administer(.catalog), .office).enforce("页面")
    let today = platform.clock.now().day
    guard day > today else {
      throw Refusal("edition-in-force", "该版本已经生效，不能撤回；需要更正时，请发布一个从今天起生效的新版本。")
    }
    try await platform.store.database.write { transaction in
      try LiveAdministrator.require(.catalog, of: viewer, platform.store, transaction)
      guard try repository.withdraw(name, from: day, in: transaction) else { throw NotFound("版本") }
      try audit.append(
        "reference.withdraw", on: name, by: viewer.account, detail: day.description, at: platform.clock.now(), in: transaction)
    }
    try await platform.takeUpReferences()
  }

  private func change(
    _ draft: ReferenceDraft, _ name: String, _ dated: [ReferenceRepository.DatedFile]
  ) throws -> (checked: ReferenceDraft.Checked, change: ReferenceChange) {
    let file = try file(name, dated)
    let checked = try draft.checked(today: platform.clock.now().day)
    let before = file.editions.first { $0.from <= checked.from } ?? file.editions.last
    let change = ReferenceChange(from: checked.from, old: before?.content ?? "", new: checked.content)
    guard !change.added.isEmpty || !change.removed.isEmpty || before?.content != checked.content else {
      throw Refusal("unchanged", "内容与\(checked.from)生效的版本相同，没有需要发布的修改。", field: "content")
    }
    try tryOut(checked.content, name, from: checked.from, dated)
    return (checked, change)
  }

  /// Whether everything can still be read with this edition.
  func tryOut(
    _ content: String, _ name: String, from day: Day, _ dated: [ReferenceRepository.DatedFile]
  ) throws(Refusal) {
    let others = dated.filter { $0.name != name || $0.from != day }
    do throws(DataFault) {
      try platform.references.check(others + [.init(name: name, from: day, content: content)], from: day)
    } catch {
      let line = error.line.map { "第\($0)行：" } ?? ""
      let place = error.file == name ? "" : "“\(ReferenceFileLabel.label(of: error.file, content: ""))”"
      throw Refusal("content-faulty", "内容有误，没有发布。\(place)\(line)\(error.sentence)", field: "content")
    }
  }
}
