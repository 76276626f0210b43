/// All that a form needs to know of the world around it. Made for one request; what it answers must not change meanwhile.
public protocol FormContext {
  /// Today in Asia/Shanghai.
  var today: Day { get }

  /// A fact of the surroundings by name: the accepting authority's name, the channel. Nil where it isn't known.
  func fact(_ name: String) -> String?

  /// The entries of a list, under `parent`'s code where the list is a step of a cascade.
  func options(_ list: String, parent: String?) -> [FormOption]

  /// The entry `code` of a list, also one that cannot be chosen any more.
  func option(_ list: String, parent: String?, code: String) -> FormOption?

  /// The thing with this id, or exactly this name, in a list that is searched instead of shown (units).
  func resolve(_ list: String, id: String?, name: String) -> FormOption?

  /// The materials that the section `section` of attachments asks for.
  func attachmentRequirements(_ section: String) -> [AttachmentRequirement]

  /// A file that this person uploaded, by its id; nil for anybody else's.
  func file(_ id: AttachmentID) -> FileReference?

  /// The result of the computation `name`, such as the birth date from a document number; nil where there is none.
  func computed(_ name: String, from inputs: [String]) -> String?

  /// What is wrong with a document number of this kind (`residentID`, `passport` …), as a sentence; nil where nothing is.
  func complaint(aboutDocumentNumber number: String, kind: String) -> String?
}

extension FormContext {
  /// None is known.
  public func fact(_ name: String) -> String? { nil }

  /// The entry among all of the list.
  public func option(_ list: String, parent: String?, code: String) -> FormOption? {
    options(list, parent: parent).first { $0.code == code }
  }

  /// The thing among all of the list.
  public func resolve(_ list: String, id: String?, name: String) -> FormOption? {
    let all = options(list, parent: nil)
    if let id, let found = all.first(where: { $0.code == id }) { return found }
    return all.first { $0.label == name }
  }

  /// None is asked for.
  public func attachmentRequirements(_ section: String) -> [AttachmentRequirement] { [] }

  /// Nothing was uploaded.
  public func file(_ id: AttachmentID) -> FileReference? { nil }

  /// Nothing is computed.
  public func computed(_ name: String, from inputs: [String]) -> String? { nil }

  /// Nothing is complained about.
  public func complaint(aboutDocumentNumber number: String, kind: String) -> String? { nil }
}
