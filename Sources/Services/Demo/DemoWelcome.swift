import Titles

/// What a newcomer reads in the terminal once the demonstration runs: its address and the accounts.
public struct DemoWelcome: Sendable {
  private let accounts: [DemoAccount]

  /// Reads the shipped list of accounts.
  ///
  /// - Throws: `ShippedData.Missing`, `DecodingError`.
  public init() throws {
    accounts = try DemoData.read("accounts")
  }

  /// The text, its lines short enough for a terminal of 100 columns.
  ///
  /// - Parameter address: where browsers reach the site.
  public func text(address: String) -> String {
    """

    职称服务平台演示已启动，请用浏览器打开：

        \(address)

    所有演示账号的密码：\(DemoData.password)

    个人用户登录
    \(lines(.personal))

    法人用户登录
    \(lines(.unit))

    平台管理登录（页面底部）
    \(lines(.office))

    人员、单位均为虚构。页面顶部可以把服务器时间向前拨，五个工作日的公示不必等。按 Ctrl+C 结束。


    """
  }

  private func lines(_ door: Door) -> String {
    let width = accounts.map(\.username.count).max() ?? 0
    return accounts.filter { $0.door == door }.map { account in
      let gap = String(repeating: " ", count: width - account.username.count + 3)
      return "    \(account.username)\(gap)\(account.who)"
    }.joined(separator: "\n")
  }
}
