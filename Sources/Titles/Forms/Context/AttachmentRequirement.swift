/// One material that the accepting authority or the plan asks for (附件要求).
public struct AttachmentRequirement: Hashable, Sendable {
  /// The key of the answer and the name of the input.
  public let id: String
  /// 材料名称.
  public let name: String
  /// 是否必填.
  public let isRequired: Bool
  /// What is wanted, in a sentence.
  public let note: String?
  /// How many files it takes.
  public let maximumFiles: Int

  /// A material called `name`.
  public init(id: String, name: String, isRequired: Bool, note: String? = nil, maximumFiles: Int = 10) {
    self.id = id
    self.name = name
    self.isRequired = isRequired
    self.note = note
    self.maximumFiles = maximumFiles
  }
}
