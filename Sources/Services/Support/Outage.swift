import Database
import Storage
public import Titles

/// An operation was not carried out though nothing was wrong with it: the machine's fault, not the person's. Nothing of
/// it has happened, unless the sentence says that this is not known.
public struct Outage: Sendable, Equatable {
  /// What happened, and what to do.
  public let reason: Reason
  /// After how many seconds it is worth trying again.
  public let retryAfter: Int

  /// The outage behind an error, or nil for a fault of the program.
  public init?(_ error: any Error) {
    switch error {
    case DatabaseError.diskFull, FileError.diskFull: self = .storageFull
    case DatabaseError.readOnly, FileError.readOnly: self = .storageReadOnly
    case AttachmentError.unavailable: self = .filesUnreachable
    case DatabaseError.overloaded, DatabaseError.busy, WorkerPoolError.overloaded: self = .busy
    case DatabaseError.timedOut: self = .slow
    case DatabaseError.unreachable: self = .databaseGone
    case DatabaseError.outcomeUnknown: self = .outcomeUnknown
    case DatabaseError.closed, WorkerPoolError.shutDown: self = .restarting
    default: return nil
    }
  }

  private init(_ code: String, _ sentence: String, retryAfter: Int) {
    reason = Reason(code, sentence)
    self.retryAfter = retryAfter
  }

  private static let storageFull = Outage(
    "storage-full", "服务器的存储空间已满，本次操作没有执行，之前保存的内容不受影响。请返回上一页保留填写的内容，稍后重试，或联系系统管理员。", retryAfter: 300)
  private static let storageReadOnly = Outage(
    "storage-read-only", "服务器的存储目前不能写入，本次操作没有执行，之前保存的内容不受影响。请返回上一页保留填写的内容，稍后重试，或联系系统管理员。",
    retryAfter: 300)
  private static let filesUnreachable = Outage(
    "files-unreachable", "文件存储暂时无法访问，本次操作没有执行，之前保存的内容不受影响。请稍后重试；如果一直如此，请联系系统管理员。",
    retryAfter: 30)
  private static let busy = Outage("busy", "目前使用系统的人较多，本次操作没有执行，请稍后重试。", retryAfter: 5)
  private static let slow = Outage("slow", "服务器处理本次操作的时间过长，已经停止，没有执行。请缩小查询范围或稍后重试。", retryAfter: 10)
  private static let databaseGone = Outage(
    "database-gone", "服务器暂时无法连接数据库，本次操作没有执行，之前保存的内容不受影响。请返回上一页保留填写的内容，稍后重试。", retryAfter: 10)
  private static let outcomeUnknown = Outage(
    "outcome-unknown", "服务器与数据库的连接在保存时中断，无法确认本次操作是否已经完成。请稍后重新打开本页面查看结果，确认没有完成再重新操作。",
    retryAfter: 15)
  private static let restarting = Outage("restarting", "系统正在重新启动，本次操作没有执行，请稍后重试。", retryAfter: 10)
}
