/// One material that an accepting authority asks for (附件要求). Its id stays the same while it is renamed or moved, because
/// the answers of applications are kept under it.
public struct AuthorityRequirement: Hashable, Sendable, Codable {
  /// The key of the answers.
  public let id: String
  /// 附件名称.
  public let title: String
  /// 是否必填.
  public let isRequired: Bool

  /// Made of these parts.
  public init(id: String, title: String, isRequired: Bool) {
    self.id = id
    self.title = title
    self.isRequired = isRequired
  }
}
