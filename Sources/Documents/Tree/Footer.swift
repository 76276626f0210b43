/// What stands at the foot of every page.
public struct Footer: Equatable, Sendable {
  /// The document's own number, such as 申报书编号：CS2025000001; nil for none.
  public var documentNumber: String?
  /// When and by whom it was printed, as a ready text; nil for none.
  public var printed: String?
  /// What a reader compares or does to check the document, such as 校验码 and the first digits of its hash; nil for none.
  public var check: String?
  /// The address that the QR code leads to; nil for no code.
  public var checkURL: String?
  /// Whether 第 x 页 / 共 y 页 is printed.
  public var showsPageNumbers: Bool

  /// A footer with these parts.
  public init(
    documentNumber: String? = nil, printed: String? = nil, check: String? = nil, checkURL: String? = nil,
    showsPageNumbers: Bool = true
  ) {
    self.documentNumber = documentNumber
    self.printed = printed
    self.check = check
    self.checkURL = checkURL
    self.showsPageNumbers = showsPageNumbers
  }
}
