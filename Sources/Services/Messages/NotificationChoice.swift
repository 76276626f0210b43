/// 消息通知 of 账号安全: by which ways somebody is told besides 消息.
public struct NotificationChoice: Sendable, Equatable {
  /// How the mail address of 基本信息 stands.
  public enum Mail: Sendable, Equatable {
    /// 基本信息 names none.
    case missing
    /// It was never confirmed; masked.
    case unconfirmed(String)
    /// Its owner has confirmed it; masked.
    case confirmed(String)
  }

  /// The address.
  public let mail: Mail
  /// Whether messages go there too.
  public let takesMail: Bool
  /// Whether a text message says that there is a message.
  public let takesTexts: Bool
  /// The mobile number that text messages go to, masked.
  public let mobile: String
}
