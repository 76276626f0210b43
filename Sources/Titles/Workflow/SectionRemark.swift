/// 修改意见: what a handler says of one section of a form.
public struct SectionRemark: Sendable, Equatable {
  /// The section.
  public let section: SectionName
  /// What they say.
  public let text: String

  /// Made of these parts.
  public init(section: SectionName, text: String) {
    self.section = section
    self.text = text
  }
}
