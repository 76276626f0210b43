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

  /// Encoded words (RFC 2047) cut between characters, so short that a line has at most 76 of them, the header's name among
  /// them.
  private static func subject(_ text: String) -> String {
    var words: [String] = []
    var part = ""
    for character in line(text) {
      if (part + String(character)).utf8.count > 39 {
        words.append(part)
        part = ""
      }
      part.append(character)
    }
    words.append(part)
    return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\n ")
  }

  /// The mail in a file without a name, at its beginning. A pipe would have to be written while the program reads, and one
  /// that ends without reading would end us by SIGPIPE.
  private static func nameless(_ mail: String) throws -> FileHandle {
    guard let stream = tmpfile() else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(stream) }
    let file = FileHandle(fileDescriptor: dup(fileno(stream)), closeOnDealloc: true)
    try file.write(contentsOf: Data(mail.utf8))
    try file.seek(toOffset: 0)
    return file
  }

  private func run(_ mail: String) async throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: command)
    // -t: recipients stand in the mail; -i: a line with a dot alone doesn't end it.
    process.arguments = ["-t", "-i", "-f", sender]
    process.standardInput = try SendmailCarrier.nameless(mail)
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
    }
  }
}
