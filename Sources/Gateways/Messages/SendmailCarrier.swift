import Foundation

/// Mails through the host's sendmail-compatible command (`/usr/sbin/sendmail`): Postfix, Exim, msmtp and others have it.
public struct SendmailCarrier: MessageCarrier {
  private let command: String
  private let sender: String
  private let patience: Duration

  /// - Parameters:
  ///   - command: the path of the command.
  ///   - sender: the address that mails come from.
  ///   - patience: how long the command may take; shorter than a message is held back from other nodes.
  public init(command: String, sender: String, patience: Duration = .seconds(60)) {
    self.command = command
    self.sender = sender
    self.patience = patience
  }

  /// Hands a mail over. The recipient stands in the mail alone, never among the command's arguments, which others on the
  /// machine can read.
  public func carry(_ message: CarriedMessage) async throws(CarrierFailure) {
    // -t: recipients stand in the mail; -i: a line with a dot alone doesn't end it.
    let run = ProgramRun(
      command: command, arguments: ["-t", "-i", "-f", sender],
      input: Array(SendmailCarrier.mail(message, from: sender).utf8), limit: patience)
    let outcome: ProgramRun.Outcome
    do {
      outcome = try await run.run()
    } catch {
      throw CarrierFailure("无法执行邮件程序 \(command)，请检查服务器的邮件配置。")
    }
    let complaint = SendmailCarrier.complaint(outcome.complaint)
    switch outcome.end {
    case .exited(0): return
    case .exited(let code):
      throw CarrierFailure("邮件程序没有接受邮件（退出码 \(code)\(complaint)），请检查服务器的邮件配置。")
    case .killed(let signal):
      throw CarrierFailure("邮件程序异常终止（信号 \(signal)\(complaint)），请检查服务器的邮件配置。")
    case .timedOut: throw CarrierFailure("邮件程序很久没有应答，已被终止\(complaint)，请检查服务器的邮件配置。")
    }
  }

  /// What the program complained about, without addresses: nothing of the message may stand there.
  private static func complaint(_ line: String) -> String {
    let words = line.split(separator: " ").map { $0.contains("@") ? "…" : String($0) }.joined(separator: " ")
    return words.isEmpty ? "" : "，\(words)"
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
}
