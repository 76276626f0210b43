import Storage
import Testing
import Titles

@Suite struct PasswordPolicyTests {
  @Test(arguments: [
    ("Zhicheng-2025", nil),
    ("Abcdef12", nil),
    ("abc-1234", nil),
    ("密码密码Aa密码", nil),
    ("Abc-123", "password-too-short"),
    ("abcdefgh1", "password-too-simple"),
    ("ABCDEFGH", "password-too-simple"),
    ("Zhangsan-2025", "password-contains-name"),
    ("Abcdef12\u{7}", "password-has-control-characters"),
    ("Aa1" + String(repeating: "x", count: 126), "password-too-long"),
    ("Aa1" + String(repeating: "x", count: 125), nil),
  ])
  func theRuleIsKept(_ password: String, _ code: String?) {
    let refusal = PasswordPolicy.refusal(password, name: "zhangsan", field: "password")
    #expect(refusal?.code == code)
    #expect(refusal?.field == (code == nil ? nil : "password"))
  }
}
