/// A box for an opinion with signatures, seal and date, as printed forms end with.
public struct SignatureBox: Equatable, Sendable {
  /// Whose opinion it is, such as 用人单位意见.
  public var title: String
  /// The opinion, where there is one already; otherwise room is left for it.
  public var opinion: RichText
  /// Who signs, such as 负责人签字; each gets a line.
  public var signers: [String]
  /// What stands where the seal goes, such as （公章）; nil for no seal.
  public var seal: String?
  /// The date's text; nil prints 年 月 日 to fill in.
  public var date: String?
  /// The least height, in millimetres.
  public var minimumHeight: Double
  /// What is typed into the room for the opinion; nil where it is written by hand.
  public var entry: Entry?

  /// A box.
  public init(
    title: String, opinion: RichText = "", signers: [String] = ["负责人签字"], seal: String? = "（公章）",
    date: String? = nil, minimumHeight: Double = 42, entry: Entry? = nil
  ) {
    self.title = title
    self.opinion = opinion
    self.signers = signers
    self.seal = seal
    self.date = date
    self.minimumHeight = minimumHeight
    self.entry = entry
  }
}
