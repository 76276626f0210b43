/// Surroundings put together from values and closures: what services and tests hand to the engine.
public struct StandardFormContext: FormContext {
  /// Today in Asia/Shanghai.
  public var today: Day
  /// Facts by name.
  public var facts: [String: String] = [:]
  /// The entries of a list under a parent's code.
  public var lists: (_ list: String, _ parent: String?) -> [FormOption] = { _, _ in [] }
  /// One entry of a list, where it is found without making the whole list; nil looks through `lists`.
  public var entry: ((_ list: String, _ parent: String?, _ code: String) -> FormOption?)?
  /// The thing with this id, or exactly this name, in a list that is searched.
  public var search: (_ list: String, _ id: String?, _ name: String) -> FormOption? = { _, _, _ in nil }
  /// The materials that are asked for, by section id.
  public var requirements: [String: [AttachmentRequirement]] = [:]
  /// The person's uploaded file with this id.
  public var files: (AttachmentID) -> FileReference? = { _ in nil }
  /// Further computations by name.
  public var computations: [String: (_ inputs: [String]) -> String?] = [:]
  /// The regions that an ID number may begin with.
  public var regions: IdentityRegions = .national

  /// Surroundings that know only the day.
  public init(today: Day) {
    self.today = today
  }

  /// Surroundings that choose from these lists.
  public init(today: Day, lists: FormLists) {
    self.today = today
    self.lists = lists.options
    entry = lists.option
  }

  /// The fact `name`, or nil.
  public func fact(_ name: String) -> String? { facts[name] }

  /// The entries that `lists` gives.
  public func options(_ list: String, parent: String?) -> [FormOption] { lists(list, parent) }

  /// The entry that `entry` finds, or the one among all.
  public func option(_ list: String, parent: String?, code: String) -> FormOption? {
    if let entry { return entry(list, parent, code) }
    return lists(list, parent).first { $0.code == code }
  }

  /// The thing that `search` finds, else the entry of the list.
  public func resolve(_ list: String, id: String?, name: String) -> FormOption? {
    if let found = search(list, id, name) { return found }
    let all = lists(list, nil)
    if let id, let found = all.first(where: { $0.code == id }) { return found }
    return all.first { $0.label == name }
  }

  /// The materials of `section`.
  public func attachmentRequirements(_ section: String) -> [AttachmentRequirement] { requirements[section] ?? [] }

  /// The file that `files` knows.
  public func file(_ id: AttachmentID) -> FileReference? { files(id) }

  /// `sexOfDocument` and `birthDateOfDocument` from the kind and number of a valid document that has them in its
  /// number; else one of `computations`, else a fact of this name, such as `accountName`.
  public func computed(_ name: String, from inputs: [String]) -> String? {
    switch name {
    case "sexOfDocument": document(inputs)?.sex?.rawValue
    case "birthDateOfDocument": document(inputs)?.birthDate?.description
    default: computations[name]?(inputs) ?? facts[name]
    }
  }

  private func document(_ inputs: [String]) -> IdentityDocument? {
    guard inputs.count == 2, let kind = IdentityDocumentKind(rawValue: inputs[0]) else { return nil }
    return try? IdentityDocument(kind: kind, number: inputs[1], regions: regions)
  }

  /// What `IdentityDocument` finds; nothing for an unknown kind.
  public func complaint(aboutDocumentNumber number: String, kind: String) -> String? {
    guard let kind = IdentityDocumentKind(rawValue: kind) else { return nil }
    return IdentityDocument.problem(in: number, kind: kind, regions: regions)?.sentence
  }
}
