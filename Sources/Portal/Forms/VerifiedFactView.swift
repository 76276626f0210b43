import Titles

/// What a register said: its verdict as a tag, and the sentence.
struct VerifiedFactView: Component {
  let fact: VerifiedFact

  init(_ fact: VerifiedFact) {
    self.fact = fact
  }

  var html: HTML { "\(VerifiedFactView.tag(fact)) \(fact.sentence)" }

  /// 验证通过, 验证不通过 or 无法核验.
  static func tag(_ fact: VerifiedFact) -> StatusTag {
    switch fact.verdict {
    case .passed: StatusTag(.success, "验证\(fact.verdict.title)")
    case .failed: StatusTag(.danger, "验证\(fact.verdict.title)")
    case .unavailable: StatusTag(.warning, fact.verdict.title)
    }
  }
}
