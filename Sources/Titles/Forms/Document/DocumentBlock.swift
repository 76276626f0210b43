/// One piece of a section for reading.
public enum DocumentBlock: Hashable, Sendable {
  /// Labels with values, two to a line unless a field takes the full width.
  case grid(heading: String?, fields: [DocumentField])
  /// A long text over the full width.
  case longText(DocumentField)
  /// Records, a row each.
  case records(DocumentTable)
  /// The materials of 附件要求, a row each.
  case attachments([DocumentAttachment])
  /// A remark, such as that nothing was filled.
  case note(String)
}
