/// The businesses that end with a certificate; each has its own subtitle and sentence.
public enum CertificateKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// 职称初定.
  case initialDetermination
  /// 职称确认.
  case confirmation
  /// 职称评审.
  case review

  /// What stands under the title.
  var subtitle: String {
    switch self {
    case .initialDetermination: "职称初定"
    case .confirmation: "职称确认"
    case .review: "职称评审"
    }
  }

  /// How the body that decided is called.
  var bodyLabel: String {
    switch self {
    case .initialDetermination: "认定机构"
    case .confirmation: "确认机构"
    case .review: "评审机构"
    }
  }

  /// What is certified, as running text.
  func sentence(_ content: CertificateContent) -> RichText {
    let name = TextSpan(content.holderName, isBold: true)
    let title = TextSpan(content.title, isBold: true)
    let rank = TextSpan("（\(content.level)）")
    switch self {
    case .initialDetermination:
      return RichText([
        TextSpan("经考核认定，"), name, TextSpan("同志符合\(content.series)系列职称初定条件，初次取得"), title, rank,
        TextSpan("职称，特发此证。"),
      ])
    case .confirmation:
      return RichText([
        TextSpan("经审核，"), name, TextSpan("同志原取得的职称符合\(content.series)系列职称确认条件，予以确认"), title, rank,
        TextSpan("职称，特发此证。"),
      ])
    case .review:
      return RichText([
        TextSpan("经评审委员会评审通过，"), name, TextSpan("同志具备\(content.series)系列"), title, rank,
        TextSpan("职称任职资格，特发此证。"),
      ])
    }
  }
}
