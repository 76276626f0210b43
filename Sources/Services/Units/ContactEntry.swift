public import Titles

/// 单位联系方式 as it is typed: the address, and a contact for each business.
public struct ContactEntry: Sendable, Equatable {
  /// 联系地址: a code of the districts.
  public var district = ""
  /// 联系地址: street and number.
  public var detail = ""
  /// What is typed for each business; one that isn't there is empty.
  public var contacts: [ContactBusiness: Line] = [:]

  /// The most characters of 详细地址.
  public static let detailLimit = 100

  /// The contact of one business.
  public struct Line: Sendable, Equatable {
    /// 联系人.
    public var name: String
    /// 联系电话.
    public var phone: String
    /// 电子邮箱.
    public var email: String
    /// 消息同时发送到该邮箱: of the contact for 职称.
    public var takesMail: Bool

    /// Made of these parts.
    public init(name: String = "", phone: String = "", email: String = "", takesMail: Bool = true) {
      self.name = name
      self.phone = phone
      self.email = email
      self.takesMail = takesMail
    }

    /// Nothing is typed.
    public var isEmpty: Bool { name.isEmpty && phone.isEmpty && email.isEmpty }
  }

  /// Nothing typed yet.
  public init() {}
}
