import Storage
import Testing
import Titles

@Suite struct MessageTemplatesTests {
  private func shipped() throws -> String { try ShippedData.text("reference/message-templates.csv") }

  private func fault(_ text: String) throws -> String {
    do throws(DataFault) {
      _ = try MessageTemplates(CSV(text, file: "m.csv"))
      return ""
    } catch {
      return error.sentence
    }
  }

  @Test func placeholdersAreReplaced() throws {
    let templates = try MessageTemplates(CSV(try shipped(), file: "m.csv"))
    let filled = templates[.passed].filled(["business": "职称初定", "number": "1", "authority": "示例区人社局"])
    #expect(filled.body == "您的职称初定申报书（1）已由示例区人社局审核通过，发放证书后可在“我的证书”中下载。")
  }

  @Test func whatAMessageCantSayIsRefused() throws {
    let text = try shipped()
    #expect(try fault(text) == "")
    #expect(try fault(text.replacing("{code}", with: "")) == "“mail-code”必须含有占位词“{code}”。")
    let strange = try fault(text.replacing("已由工作单位审核通过", with: "{applicant}"))
    #expect(strange == "“applicant-approved-and-posted”没有占位词“{applicant}”，可以用的有{business}、{number}。")
    let lines = text.split(separator: "\n")
    #expect(try fault(lines.dropLast().joined(separator: "\n")) == "缺少消息“sms-mobile-changed”。")
    #expect(try fault((lines + [lines[1]]).joined(separator: "\n")) == "“applicant-approved-and-posted”重复。")
  }
}
