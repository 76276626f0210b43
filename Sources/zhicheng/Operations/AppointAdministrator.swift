import ArgumentParser
import Database
import Foundation
import Services
import Storage
import Titles

/// `zhicheng administrator`: makes the account of one of the three administrators.
struct AppointAdministrator: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "administrator",
    abstract: "创建系统管理员、安全管理员或审计员的账号；密码从标准输入读取，不出现在命令行中。一个账号只能是其中一种。")

  @OptionGroup var folder: DataFolder

  @Option(help: "哪一种管理员：system（系统管理员）、security（安全管理员）、audit（审计员）。")
  var role: String

  @Option(help: "用户名。")
  var username: String

  @Option(help: "姓名。")
  var name: String

  @Option(help: "找回密码的手机号。")
  var mobile: String

  func validate() throws {
    guard AdministratorRole(rawValue: role) != nil else {
      throw ValidationError("--role 应为 system、security 或 audit。")
    }
  }

  func run() async throws {
    var appointment = Appointment()
    appointment.role = AdministratorRole(rawValue: role) ?? .audit
    appointment.username = username
    appointment.name = name
    appointment.mobile = mobile
    appointment.password = AppointAdministrator.password()
    let location = try folder.location()
    let attachments = try folder.attachments()
    let platform = try await StartProblem.explaining {
      try await Platform.open(
        folder: folder.path, keys: folder.keyFile, database: location, attachments: attachments, clock: .system)
    }
    let hasher = PasswordHasher()
    do {
      try await AppointmentService(platform: platform, hasher: hasher).appoint(appointment)
    } catch let refusal as Refusal {
      throw ValidationError(refusal.reasons.map(\.sentence).joined(separator: "\n"))
    }
    await hasher.close()
    await platform.store.database.close()
    print("已创建\(appointment.role.label)“\(username)”，从网站页面底部的“平台管理登录”进入，登录后请在“账号安全”中修改密码。")
  }

  /// The first line of the standard input; at a terminal it is asked for and not shown.
  private static func password() -> String {
    if isatty(STDIN_FILENO) == 1 { return getpass("密码：").map { String(cString: $0) } ?? "" }
    return readLine(strippingNewline: true) ?? ""
  }
}
