public import Titles

/// Whom a unit names for one business (单位联系方式).
public struct UnitContact: Sendable, Equatable {
  /// The business.
  public let business: ContactBusiness
  /// 联系人.
  public let name: String
  /// 联系电话.
  public let phone: String
  /// 电子邮箱; empty where there is none.
  public let email: String
  /// Whether messages to the unit are told there too: of the contact for 职称.
  public let takesMail: Bool

  /// Made of these parts.
  public init(business: ContactBusiness, name: String, phone: String, email: String, takesMail: Bool = true) {
    self.business = business
    self.name = name
    self.phone = phone
    self.email = email
    self.takesMail = takesMail
  }
}
