/// Surroundings put together from values and closures: what services and tests hand to the engine.
public struct StandardFormContext: FormContext {
  /// Today in Asia/Shanghai.
  public var today: Day
  /// Facts by name.
  public var facts: [String: String] = [:]
  /// The entries of a list under a parent's code.
  public var lists: (_ list: String, _ parent: String?) -> [FormOption] = { _, _ in [] }
  /// The thing with this id, or exactly this name, in a list that is searched.
  public var search: (_ list: String, _ id: String?, _ name: String) -> FormOption? = { _, _, _ in nil }
  /// The materials that are asked for, by section id.
  public var requirements: [String: [AttachmentRequirement]] = [:]
  /// The person's uploaded file with this id.
  public var files: (AttachmentID) -> FileReference? = { _ in nil }
  /// Computations by name.
  public var computations: [String: (_ inputs: [String]) -> String?] = [:]
  /// What is wrong with a document number of a kind.
  public var documentComplaint: (_ number: String, _ kind: String) -> String? = { _, _ in nil }

  /// Surroundings that know only the day.
  public init(today: Day) {
    self.today = today
  }

  /// The fact `name`, or nil.
  public func fact(_ name: String) -> String? { facts[name] }

  /// The entries that `lists` gives.
  public func options(_ list: String, parent: String?) -> [FormOption] { lists(list, parent) }

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

  /// The result of the computation `name`.
  public func computed(_ name: String, from inputs: [String]) -> String? { computations[name]?(inputs) }

  /// What `documentComplaint` says.
  public func complaint(aboutDocumentNumber number: String, kind: String) -> String? { documentComplaint(number, kind) }
}
