import Foundation
import TestKit
import Testing

@testable import Gateways

@Suite struct SendmailCarrierTests {
  private let message = CarriedMessage(
    id: "m1", recipient: "someone@example.com", title: "有 3 份申报书将在 3 个工作日内到期，请及时办理并报送上级单位",
    body: "请登录平台办理。\n.\n第三行")

  @Test func theMailKeepsEveryCharacterAndNoHeaderIsSmuggledIn() throws {
    let mail = SendmailCarrier.mail(message, from: "noreply@title.example\nBcc: other@example.com")
    let parts = mail.components(separatedBy: "\n\n")
    let head = parts[0].components(separatedBy: "\n")
    #expect(head[0] == "From: noreply@title.exampleBcc: other@example.com")
    #expect(head[1] == "To: someone@example.com")
    #expect(head.allSatisfy { $0.count <= 76 && $0.utf8.allSatisfy { $0 < 128 } })
    let subject = parts[0].matches(of: /=\?utf-8\?B\?([^?]+)\?=/).compactMap { Data(base64Encoded: String($0.1)) }
    #expect(subject.map { String(decoding: $0, as: UTF8.self) }.joined() == message.title)
    let body = try #require(Data(base64Encoded: parts[1].replacing("\n", with: "")))
    #expect(String(decoding: body, as: UTF8.self) == message.body)
  }

  @Test func theCommandGetsTheMailAndItsExitCodeCounts() async throws {
    let folder = NSTemporaryDirectory() + "zhicheng-mail-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    func command(_ name: String, _ script: String) throws -> String {
      let path = "\(folder)/\(name)"
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }
    let taking = try command("taking", "echo \"$@\" > \(folder)/arguments; cat > \(folder)/mail")
    try await SendmailCarrier(command: taking, sender: "noreply@title.example").carry(message)
    let arguments = try String(contentsOfFile: "\(folder)/arguments", encoding: .utf8)
    #expect(arguments == "-t -i -f noreply@title.example\n")
    let mail = try String(contentsOfFile: "\(folder)/mail", encoding: .utf8)
    #expect(mail == SendmailCarrier.mail(message, from: "noreply@title.example"))
    let refusing = try command("refusing", "exit 75")
    await #expect(throws: CarrierFailure("邮件程序没有接受邮件（退出码 75），请检查服务器的邮件配置。")) {
      try await SendmailCarrier(command: refusing, sender: "noreply@title.example").carry(message)
    }
    let complaining = try command("complaining", "echo 'someone@example.com... no such host' >&2; exit 68")
    await #expect(throws: CarrierFailure("邮件程序没有接受邮件（退出码 68，… no such host），请检查服务器的邮件配置。")) {
      try await SendmailCarrier(command: complaining, sender: "noreply@title.example").carry(message)
    }
    let hanging = try command("hanging", "exec sleep 3600")
    await #expect(throws: CarrierFailure("邮件程序很久没有应答，已被终止，请检查服务器的邮件配置。")) {
      let patience = Duration.milliseconds(200)
      try await SendmailCarrier(command: hanging, sender: "noreply@title.example", patience: patience).carry(message)
    }
    await #expect(throws: CarrierFailure.self) {
      try await SendmailCarrier(command: "\(folder)/missing", sender: "noreply@title.example").carry(message)
    }
  }
}
