import ArgumentParser
import Foundation
import Gateways
import Services
import Titles

/// How messages leave the platform, from the environment.
struct MessageSettings {
  /// The carriers that are set up.
  let carriers: [OutgoingChannel: any MessageCarrier]
  /// For how many days text messages and mails are kept.
  let days: Int

  /// - Throws: `ValidationError` for a value that can't be used, or where only one of two was given.
  init(_ environment: [String: String]) throws {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    var carriers: [OutgoingChannel: any MessageCarrier] = [:]
    if let sender = value("ZHICHENG_MAIL_FROM") {
      guard sender.contains("@"), !sender.contains(where: { $0.isWhitespace || $0.isNewline }) else {
        throw ValidationError("ZHICHENG_MAIL_FROM 应为发件人的邮箱地址，如 noreply@title.example：\(sender)")
      }
      let command = value("ZHICHENG_SENDMAIL") ?? "/usr/sbin/sendmail"
      guard FileManager.default.isExecutableFile(atPath: command) else {
        throw ValidationError("没有找到邮件程序 \(command)，请安装与 sendmail 兼容的邮件程序，或用 ZHICHENG_SENDMAIL 指定。")
      }
      carriers[.mail] = SendmailCarrier(command: command, sender: sender)
    } else if value("ZHICHENG_SENDMAIL") != nil {
      throw ValidationError("设置了 ZHICHENG_SENDMAIL，请同时用 ZHICHENG_MAIL_FROM 指定发件人的邮箱地址。")
    }
    switch (value("ZHICHENG_SMS_WEBHOOK"), value("ZHICHENG_SMS_SECRET")) {
    case (let address?, let secret?):
      guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
        throw ValidationError("ZHICHENG_SMS_WEBHOOK 应为短信接口的地址，以 https:// 开头：\(address)")
      }
      carriers[.sms] = WebhookCarrier(address: address, secret: secret)
    case (nil, nil): break
    default: throw ValidationError("短信接口的地址（ZHICHENG_SMS_WEBHOOK）和密钥（ZHICHENG_SMS_SECRET）须同时设置。")
    }
    self.carriers = carriers
    let text = value("ZHICHENG_MESSAGE_DAYS") ?? "90"
    guard let days = Int(text), (3...3650).contains(days) else {
      throw ValidationError("ZHICHENG_MESSAGE_DAYS（短信和邮件保留的天数）应为3至3650之间的数字：\(text)")
    }
    self.days = days
  }
}
