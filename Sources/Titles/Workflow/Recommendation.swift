/// 考核推荐意见: what a unit writes when it forwards an application (法人用户操作手册 6.1.4).
public struct Recommendation: Sendable, Equatable, Codable {
  /// 负责人, at most 50 characters.
  public let personInCharge: String
  /// 联系电话, at most 50 characters.
  public let phone: String
  /// 推荐意见, at most 200 characters.
  public let opinion: String
  /// The employer's 呈报材料真实性保证书 was confirmed.
  public let guarantees: Bool

  /// Made of these parts.
  public init(personInCharge: String, phone: String, opinion: String, guarantees: Bool) {
    self.personInCharge = personInCharge
    self.phone = phone
    self.opinion = opinion
    self.guarantees = guarantees
  }
}
