import Database
import Storage

/// Why the platform can't begin to work on its database or with its files, for whoever runs it.
public struct StartProblem: Error, Hashable, Sendable {
  /// What happened, what was tried, and what to do, in Chinese; no password is in it.
  public let sentence: String

  /// The problem behind an error, or nil for an error that speaks of something else.
  public init?(_ error: any Error) {
    switch error {
    case AttachmentError.unavailable: sentence = "附件的对象存储目前不能访问，没有完成；请确认 ATTACHMENTS 中的地址正确、服务已经启动，然后重试。"
    case let problem as AttachmentPlaceProblem: sentence = problem.sentence
    case DatabaseError.unreachable(let failure): sentence = StartProblem.sentence(failure)
    case DatabaseError.schemaTooNew(let found, let known):
      sentence = "数据库的版本是 \(found)，比本程序认识的版本 \(known) 新，不能用旧程序打开；请换用新版本的程序，或恢复升级之前的备份。"
    case DatabaseError.unsafeSettings("encoding"):
      sentence = "数据库的字符编码不是 UTF8，不能使用；\(StartProblem.creation)"
    case DatabaseError.unsafeSettings("collation"):
      sentence = "数据库的排序规则不是 C，姓名的查找和排序会出错，不能使用；\(StartProblem.creation)"
    case DatabaseError.unsafeSettings(let setting):
      sentence = "数据库没有接受必需的设置（\(setting)），不能保证已提交的数据不丢失，没有启动；请检查数据目录所在的文件系统。"
    case DatabaseError.migration(.edited(let number)):
      sentence = "数据库是用另一份程序建立的：第 \(number) 步结构与本程序的不同，没有启动；请指定另一个数据库或数据目录。"
    case DatabaseError.readOnly: sentence = "数据库不能写入，没有启动；请检查磁盘和权限，或者指定可以写入的主服务器。"
    case DatabaseError.overloaded, DatabaseError.busy: sentence = "数据库正忙，等待之后仍没有应答，没有启动；请稍后重试。"
    case DatabaseError.diskFull, FileError.diskFull: sentence = "磁盘已满，没有完成；请腾出空间后重试。"
    case CopyError.notEmpty(let tables):
      sentence = "目标数据库不是空的（\(tables.prefix(5).joined(separator: "、"))\(tables.count > 5 ? " 等表" : "")中已有内容），没有执行；请指定一个空的数据库。"
    case CopyError.otherSchema(let source, let target):
      sentence = "来源数据库的版本是 \(source)，目标数据库的版本是 \(target)，不能复制；请先用 zhicheng migrate 升级来源，并指定一个空的目标。"
    case CopyError.interrupted: sentence = "复制途中与数据库的连接中断，目标仍然是空的；请重新执行。"
    case let problem as BackupProblem: sentence = problem.sentence
    case let problem as StoreProblem: sentence = problem.sentence
    case let problem as KeyFileError: sentence = problem.description
    default: return nil
    }
  }

  private static let creation = "请这样新建数据库：createdb -T template0 -E UTF8 --lc-collate=C --lc-ctype=C.UTF-8 库名。"

  private static func sentence(_ failure: ConnectionFailure) -> String {
    let user = failure.user.isEmpty ? "当前系统用户" : failure.user
    let tried = failure.tried.joined(separator: "、")
    let target = "已依次尝试 \(tried)（数据库 \(failure.database)，用户 \(user)）"
    let (cause, remedy) = words(failure)
    return "无法连接数据库：\(cause)。\(target)。\(remedy)"
  }

  private static func words(_ failure: ConnectionFailure) -> (cause: String, remedy: String) {
    switch failure.reason {
    case .refused: ("服务器没有应答", "请确认数据库服务已经启动，主机和端口正确，防火墙没有拦截。")
    case .timedOut: ("连接超时", "请确认主机和端口正确，网络畅通，防火墙没有拦截。")
    case .unknownHost: ("主机名无法解析", "请检查 DATABASE_URL 中的主机名。")
    case .notAdmitted: ("用户名或密码不正确，或者服务器不允许从这台机器登录", "请检查用户名、密码（PGPASSWORD 或 ~/.pgpass）和服务器的 pg_hba.conf。")
    case .noDatabase: ("服务器上没有数据库 \(failure.database)", creation)
    case .tooMany: ("服务器的连接数已满", "请稍后重试，或者调大服务器的 max_connections。")
    case .notReady: ("数据库正在启动或关闭", "请稍后重试。")
    case .noPrimary: ("各服务器都只能读取，没有可以写入的主服务器", "请确认主服务器已经启动，或者备用服务器已经提升为主服务器。")
    case .lost: ("连接建立后中断", "请查看数据库服务器的日志。")
    case .other: ("服务器拒绝了连接（\(failure.detail)）", "请检查 DATABASE_URL 和服务器的日志。")
    }
  }
}
