/// What goes to an account's mobile number.
enum TextMessageRules {
  /// Messages of one account in a day at most: nobody's telephone can be flooded by asking for codes.
  static let perDay = 10
  /// Who writes.
  static let platformName = "重庆市专业技术人员服务平台"
}
