/// One material of 附件要求 for reading.
public struct DocumentAttachment: Hashable, Sendable {
  /// The requirement's id.
  public let id: String
  /// 材料名称.
  public let name: String
  /// 是否必填.
  public let isRequired: Bool
  /// What was uploaded.
  public let files: [FileReference]

  /// A material with its files.
  public init(id: String, name: String, isRequired: Bool, files: [FileReference]) {
    self.id = id
    self.name = name
    self.isRequired = isRequired
    self.files = files
  }
}
