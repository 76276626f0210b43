import Foundation

/// Mails through the host's sendmail-compatible command (`/usr/sbin/sendmail`): Postfix, Exim, msmtp and others have it.
public struct SendmailCarrier: MessageCarrier {
  private let command: String
  private let sender: String

  /// - Parameters:
  ///   - command: the path of the command.
  ///   - sender: the address that mails come from.
  public init(command: String, sender: String) {
    self.command = command
    self.sender = sender
  }

  /// Hands a mail over. The recipient stands in the mail alone, never among the command's arguments, which others on the
  /// machine can read.
  public func carry(_ message: CarriedMessage) async throws(CarrierFailure) {
    let mail = SendmailCarrier.mail(message, from: sender)
    let status: Int32?
    do {
      status = try await run(mail)
    } catch {
      throw CarrierFailure("无法执行邮件程序 \(command)，请检查服务器的邮件配置。")
    }
    guard status == 0 else { throw CarrierFailure("邮件程序没有接受邮件（退出码 \(status ?? -1)），请检查服务器的邮件配置。") }
  }

  /// The whole mail: everything beyond ASCII is encoded, so that no program on the way can spoil it.
  static func mail(_ message: CarriedMessage, from sender: String) -> String {
    let body = Data(message.body.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
    return """
      From: \(line(sender))
      To: \(line(message.recipient))
      Subject: \(subject(message.title))
      Message-ID: <\(message.id)@zhicheng>
      Auto-Submitted: auto-generated
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      \(body)

      """
  }

  /// A header ends with its line: nobody may begin another one.
  private static func line(_ text: String) -> String { String(text.filter { !$0.isNewline }) }

  /// Encoded words of at most 75 characters (RFC 2047), cut between characters.
  private static func subject(_ text: String) -> String {
    var words: [String] = []
    var part = ""
    for character in line(text) {
      if (part + String(character)).utf8.count > 42 {
        words.append(part)
        part = ""
      }
      part.append(character)
    }
    words.append(part)
    return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
  }

  private func run(_ mail: String) async throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: command)
    // -t: recipients stand in the mail; -i: a line with a dot alone doesn't end it.
    process.arguments = ["-t", "-i", "-f", sender]
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return try await withCheckedThrowingContinuation { continuation in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
        return
      }
      // On a thread of its own: a program that doesn't read would hold up whoever writes.
      DispatchQueue.global().async {
        try? input.fileHandleForWriting.write(contentsOf: Data(mail.utf8))
        try? input.fileHandleForWriting.close()
      }
    }
  }
}
