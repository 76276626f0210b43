/// Why a backup can't be made or restored.
public enum BackupProblem: Error, Hashable, Sendable {
  /// Something stands where the backup or the restored data would be put.
  case occupied(String)
  /// A backup is being made there, or one was cut off.
  case unfinished(String)
  /// There is no whole backup at this path.
  case missing(String)
  /// A newer program made it.
  case otherFormat(Int)
  /// These files of it are missing or damaged.
  case damaged([String])
  /// The folder can't be read or written.
  case unusable(String)

  /// What happened and what to do, in Chinese: operators read it.
  public var sentence: String {
    switch self {
    case .occupied(let path): "\(path) 中已有内容，没有执行；备份和恢复都只能写入新的或空的目录，请换一个目录。"
    case .unfinished(let path): "\(path) 已经存在：另一个备份正在进行，或者上次备份中途停止；确认没有备份在进行后请删除该目录，再重新备份。"
    case .missing(let path): "\(path) 中没有完整的备份（缺少 manifest.json 或 SHA256SUMS），请用 --from 指定正确的目录。"
    case .otherFormat(let format): "备份的格式版本是 \(format)，本程序不认识，请使用更新的程序恢复。"
    case .damaged(let names):
      "备份中有 \(names.count) 个文件缺失或损坏，没有恢复：\(names.prefix(5).joined(separator: "、"))\(names.count > 5 ? " 等" : "")。请换用另一份备份。"
    case .unusable(let path): "\(path) 不能读取或写入，没有完成；请检查路径、所有者和权限，以及磁盘是否只读或已满。"
    }
  }
}
