import Testing
import Titles

@Suite struct ContactTests {
  @Test(arguments: ["13800000000", "138 0000 0000", "138-0000-0000", "+8613800000000", "１３８００００００００"])
  func tidiesAMobileNumber(_ typed: String) throws {
    let mobile = try MobileNumber(typed)
    #expect(mobile.text == "13800000000")
    #expect(mobile.masked == "138****0000")
  }

  @Test(arguments: ["1380000000", "138000000000", "12800000000", "23800000000", "1380000000a", "02367890000"])
  func refusesWhatIsNoMobileNumber(_ text: String) {
    #expect(MobileNumber.problem(in: text, field: "mobile")?.code == "mobile-invalid")
  }

  @Test func asksForAMissingMobileNumber() {
    #expect(MobileNumber.problem(in: " ")?.code == "mobile-missing")
  }

  @Test func tidiesAnAddress() throws {
    let address = try EmailAddress(" zhang.san+1@Example.COM ")
    #expect(address.text == "zhang.san+1@example.com")
    #expect(address.masked == "z***@example.com")
  }

  @Test(arguments: [
    "", "a", "a@b", "a@@b.cn", "@b.cn", "a@.cn", "a@b.", "a..b@c.cn", ".a@c.cn", "a b@c.cn", "张@c.cn", "a@-b.cn", "a@b.c1",
    "a@b_c.cn", "a@1.2.3.4",
  ])
  func refusesWhatIsNoAddress(_ text: String) {
    #expect(EmailAddress.problem(in: text)?.code == "email-invalid")
  }

  @Test(arguments: ["张三", "买买提·吐尔逊", "John Smith", "㛃"])
  func takesAName(_ name: String) throws {
    #expect(try PersonName(name).text == name)
  }

  @Test(arguments: [
    ("", "name-missing"), ("张3", "name-invalid"), ("··", "name-invalid"), ("张\u{202E}三", "text-forbidden-character"),
    ("张\u{0007}三", "text-forbidden-character"), (String(repeating: "张", count: 51), "text-too-long"),
  ])
  func refusesAName(_ name: String, _ code: String) {
    #expect(PersonName.problem(in: name)?.code == code)
  }

  @Test func masks() throws {
    #expect(try PersonName("张三丰").masked == "张*")
    #expect(Masking.name("") == "")
    #expect(Masking.document("99000019900307001X") == "990***********001X")
    #expect(Masking.document("12345678") == "1*****78")
    #expect(Masking.document("123") == "***")
    #expect(Masking.mobile("123") == "***")
    #expect(Masking.email("no-address") == "n***")
  }
}
